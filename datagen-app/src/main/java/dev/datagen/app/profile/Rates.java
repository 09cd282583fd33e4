package dev.datagen.app.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often something is so, category by category. */
final class Rates implements Measure {

    private static final class Tally {
        private double hits;
        private double of;
    }

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private long samples;

    Rates(List<Goal> goals) {
        goals.forEach(goal -> tallies.put(goal.key(), new Tally()));
    }

    /** Counts a record, which is so or is not. */
    void add(String category, boolean hit) {
        add(category, hit ? 1 : 0, 1);
    }

    /** Counts so many of so much at a time. */
    void add(String category, double hits, double of) {
        Tally tally = tallies.get(category);
        if (tally != null) {
            tally.hits += hits;
            tally.of += of;
            samples++;
        }
    }

    @Override
    public long samples() {
        return samples;
    }

    @Override
    public double found(Goal goal) {
        Tally tally = Counter.of(tallies, goal);
        return tally.of == 0 ? Double.NaN : tally.hits / tally.of;
    }

    /** Of what is counted by the record; a rate of amounts has fewer independent parts than this says. */
    @Override
    public double chance(Goal goal) {
        double rate = Math.min(1, goal.target());
        return Chance.ofShare(rate, Math.max(1, Math.min(samples, Counter.of(tallies, goal).of)));
    }
}
