package dev.datagen.app.load.shared;

import dev.datagen.app.load.prepare.TransactionalIds;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.Intensity;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * All that a process needs to know to make any part of a load that it shares with others. It goes over the network with the password of the
 * database in it.
 *
 * @param loadId of the load
 * @param seed of the data
 * @param firstDay of the period, in days since 1970-01-01
 * @param lastDay of the period, likewise
 * @param activity above 0
 * @param intensity what activity 1 is
 * @param documents how a CPF is written
 * @param customers of all parts together
 * @param partSize customers of each part; the last one may have fewer
 * @param postgres where rows go
 * @param format of the values
 * @param schemaIds of the values, in the order of the event types
 * @param partitions how many each topic has, likewise
 * @param cloudEvents whether records carry CloudEvents headers
 * @param attempt at the load: 0, and one more each time that it is resumed
 * @param sent the parts that are done, rows and events
 */
public record SharedTask(
        UUID loadId,
        long seed,
        int firstDay,
        int lastDay,
        double activity,
        Intensity intensity,
        DocumentStyle documents,
        long customers,
        int partSize,
        PostgresUrl postgres,
        ValueFormat format,
        List<Integer> schemaIds,
        List<Integer> partitions,
        boolean cloudEvents,
        int attempt,
        BitSet sent)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** How many parts the load has; they are numbered from 0. */
    public long parts() {
        return cohorts().count();
    }

    /** The parts that are to be made, in the order of their numbers. */
    public int[] left() {
        return IntStream.range(0, cohorts().count())
                .filter(part -> !sent.get(part))
                .toArray();
    }

    /** How the transactional ids of this attempt begin; its processes choose what comes after it. */
    public String transactionalIds() {
        return TransactionalIds.of(loadId) + "-" + attempt;
    }

    Cohorts cohorts() {
        return new Cohorts(customers, partSize);
    }

    WorldOptions world() {
        return new WorldOptions(seed, new Period(firstDay, lastDay), activity, intensity, documents);
    }

    EventEncoding encoding() {
        Schemas schemas = format == ValueFormat.AVRO ? Schemas.avro(schemaIds) : Schemas.NONE;
        return new EventEncoding(schemas, cloudEvents ? Headers.CLOUD_EVENTS : Headers.NONE, partitions);
    }

    @Override
    public String toString() {
        return "load " + loadId + ", " + left().length + " of " + parts() + " parts into " + postgres.redacted();
    }
}
