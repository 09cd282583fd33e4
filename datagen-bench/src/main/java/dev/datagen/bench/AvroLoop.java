package dev.datagen.bench;

import dev.datagen.sinks.encode.Bytes;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The least that an event can cost: some 200 bytes of Avro from counter-based random numbers, written by hand, without a description, a
 * life or a rule.
 *
 * <pre>
 * string id (36) │ string account (36) │ enum │ bytes amount │ long moment │ string text (70) │ string name (40)
 * </pre>
 */
final class AvroLoop {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int RECORD_BYTES = 256;
    private static final int UUID_CHARS = 36;
    private static final byte[] TEXT =
            "Pix enviado para Maria Aparecida dos Santos Oliveira, aluguel de março".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NAME = "Supermercado Nossa Senhora do Rosario SA".getBytes(StandardCharsets.UTF_8);

    private final Bytes out = new Bytes(BUFFER_BYTES);
    private long sum;

    /** CPU nanoseconds for a record, over so many of them. */
    double nanosPerRecord(long records) {
        var cpu = ManagementFactory.getThreadMXBean();
        long start = cpu.getCurrentThreadCpuTime();
        for (long i = 0; i < records; i++) {
            if (out.length() > BUFFER_BYTES - RECORD_BYTES) {
                sum += out.array()[(int) (i & 0xFFF)];
                out.clear();
            }
            write(i);
        }
        return (double) (cpu.getCurrentThreadCpuTime() - start) / records;
    }

    /** Size of a record in bytes. */
    int recordBytes() {
        out.clear();
        write(1);
        int bytes = out.length();
        out.clear();
        return bytes;
    }

    /** Something that depends on all that was written, so that it is written. */
    long sum() {
        return sum;
    }

    private void write(long i) {
        long position = i * 6;
        out.putZigZag(UUID_CHARS);
        out.putUuid(new UUID(random(position), random(position + 1)));
        out.putZigZag(UUID_CHARS);
        out.putUuid(new UUID(random(position + 2), random(position + 3)));
        long details = random(position + 4);
        out.putZigZag(details & 7);
        out.putZigZag(3);
        long cents = random(position + 5) >>> 42;
        out.putByte((int) (cents >> 16));
        out.putByte((int) (cents >> 8));
        out.putByte((int) cents);
        out.putZigZag(1_735_700_400_000L + (details >>> 30));
        out.putZigZag(TEXT.length);
        out.putBytes(TEXT);
        out.putZigZag(NAME.length);
        out.putBytes(NAME);
    }

    /** SplitMix64 at a position. */
    private static long random(long position) {
        long z = position * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
