package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.TopicAdmin;
import java.util.Map;

/** What a load has left that broke off. Where it is to be looked for differs with who makes the load: one process or many. */
public interface Remains {

    /** From now on, the database refuses whoever has worked for the load until now. */
    void takeOver(Load load);

    /** How many rows are committed, by table. */
    Map<String, Long> rows(Load load);

    /** How much of all rows that is, in words for the user. */
    String rowsInWords(Load load);

    /**
     * Ends what whoever has worked for the load until now still sends.
     *
     * @param remedy where that can't be done, a sentence or more after a blank
     * @throws LoadException if it can't be done
     */
    void fence(TopicAdmin admin, LoadProgress progress, String remedy);

    /**
     * Looks at the events that are there.
     *
     * @throws LoadException if they are not an exact part of what the load makes
     */
    void look(LoadProgress progress, EventEncoding encoding, EventRanges events);
}
