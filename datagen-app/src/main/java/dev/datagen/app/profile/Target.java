package dev.datagen.app.profile;

import java.util.List;

/**
 * What is published of a figure.
 *
 * @param figure its name, "subject: what"
 * @param unit share, rate, or what its values are counted in
 * @param source who published it
 * @param date the time that it is about
 * @param note what has to be known to read it
 * @param goals category by category
 */
public record Target(String figure, String unit, String source, String date, String note, List<Goal> goals) {

    public Target {
        goals = List.copyOf(goals);
    }

    /** What it is about. */
    public String subject() {
        return figure.substring(0, figure.indexOf(": "));
    }

    /** Its name without the subject. */
    public String what() {
        return figure.substring(figure.indexOf(": ") + 2);
    }

    /** How its distance is taken. */
    public Distance distance() {
        return Distance.ofUnit(unit);
    }
}
