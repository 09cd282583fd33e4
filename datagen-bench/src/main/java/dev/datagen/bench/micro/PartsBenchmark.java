package dev.datagen.bench.micro;

import dev.datagen.sinks.encode.Digest;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every event or customer asks for: an identifier, a quantile, the digest of its bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartsBenchmark {

    private static final int RECORD_BYTES = 220;

    private final Key key = Key.ofSeed(42);
    private final Ids ids = new Ids(key);
    private final Quantile quantile = new Quantile(key);
    private final Digest digest = new Digest();
    private final byte[] record = new byte[RECORD_BYTES];
    private long ordinal;

    @Benchmark
    public UUID id() {
        return ids.id(IdKind.TRANSACTION, ordinal++, 300, 7);
    }

    @Benchmark
    public double quantile() {
        return quantile.at(ordinal++);
    }

    @Benchmark
    public Digest digest() {
        record[0]++;
        digest.add(record, 0, record.length);
        return digest;
    }
}
