package dev.datagen.bench.micro;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.kafka.ValueEncoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An event that is there already becomes a value; all types have run before, so that call sites are as mixed as in a load. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EncoderBenchmark {

    /** Which event. */
    public enum Type {
        TRANSACTION,
        PURCHASE,
        TRADE,
        INSTALLMENT
    }

    /** Into what. */
    public enum Format {
        AVRO,
        JSON
    }

    @Param
    Type type = Type.TRANSACTION;

    @Param
    Format format = Format.AVRO;

    private final Bytes out = new Bytes(4096);
    private Feed<?> feed = new Feed<>(List.of(), ValueEncoder.json(Transaction.EVENT));

    private static final class Feed<T> {
        private final List<T> events;
        private final ValueEncoder<T> encoder;
        private int next;

        Feed(List<T> events, ValueEncoder<T> encoder) {
            this.events = events;
            this.encoder = encoder;
        }

        static <T> Feed<T> of(List<T> events, EventType<T> type, Format format) {
            return new Feed<>(events, format == Format.AVRO ? ValueEncoder.avro(type, 1) : ValueEncoder.json(type));
        }

        int encode(Bytes out) {
            out.clear();
            encoder.encode(events.get(next), out);
            next = next + 1 == events.size() ? 0 : next + 1;
            return out.length();
        }
    }

    @Setup
    public void prepare() {
        Samples samples = Samples.of(Samples.world());
        List<Feed<?>> feeds = List.of(
                Feed.of(samples.transactions, Transaction.EVENT, format),
                Feed.of(samples.purchases, CardTransaction.EVENT, format),
                Feed.of(samples.trades, Trade.EVENT, format),
                Feed.of(samples.installments, Installment.EVENT, format));
        for (int i = 0; i < 40_000; i++) {
            feeds.get(i % feeds.size()).encode(out);
        }
        feed = feeds.get(type.ordinal());
    }

    @Benchmark
    public int value() {
        return feed.encode(out);
    }
}
