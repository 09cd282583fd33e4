package dev.datagen.app.load;

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

    /** What activity 1 is: the name of an {@link dev.datagen.world.Intensity}. */
    public static final String PROFILE = "profile";

    /** How a CPF is written: the name of a {@link dev.datagen.model.value.DocumentStyle}. */
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
}
