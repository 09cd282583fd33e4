package dev.datagen.app.load.plan;

import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Intensity;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the data of a load or a stream depends on besides its seed, as both write it down: by the name it has on the command line. */
public final class WorldWords {

    /** First day, like 2025-01-31. */
    public static final String FROM = "from";

    /** Last day, likewise. */
    public static final String TO = "to";

    /** How much happens: a number above 0. */
    public static final String ACTIVITY = "activity";

    /** What activity 1 is: the name of an {@link Intensity}. */
    public static final String PROFILE = "profile";

    /** How a CPF is written: the name of a {@link DocumentStyle}. */
    public static final String DOCUMENTS = "documents";

    private WorldWords() {}

    /** The words of some options, to which others can be added. */
    public static Map<String, String> of(WorldOptions world) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(FROM, LocalDate.ofEpochDay(world.period().firstDay()).toString());
        words.put(TO, LocalDate.ofEpochDay(world.period().lastDay()).toString());
        words.put(ACTIVITY, Double.toString(world.activity()));
        words.put(PROFILE, world.intensity().name());
        words.put(DOCUMENTS, world.documents().name());
        return words;
    }

    /**
     * What words say that have been written down.
     *
     * @param words of a world, and maybe others
     * @throws IllegalArgumentException if one is missing or says nothing
     */
    public static WorldOptions world(long seed, Map<String, String> words) {
        return new WorldOptions(
                seed,
                Period.of(LocalDate.parse(word(words, FROM)), LocalDate.parse(word(words, TO))),
                Double.parseDouble(word(words, ACTIVITY)),
                Intensity.valueOf(words.getOrDefault(PROFILE, Intensity.CONTRACT.name())),
                DocumentStyle.valueOf(word(words, DOCUMENTS)));
    }

    private static String word(Map<String, String> words, String name) {
        String word = words.get(name);
        if (word == null) {
            throw new IllegalArgumentException("of what the data depends on, '" + name + "' has not been written down");
        }
        return word;
    }
}
