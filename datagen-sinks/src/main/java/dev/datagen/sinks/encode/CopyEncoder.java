package dev.datagen.sinks.encode;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.FieldReader;
import dev.datagen.model.schema.Table;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row as a tuple of PostgreSQL's binary COPY (PostgreSQL documentation, COPY, "Binary Format"), without the file header
 * and trailer.
 *
 * <pre>
 * tuple        int16 number of fields, then per field: int32 length (-1: null), value
 * uuid         16 bytes
 * text         UTF-8
 * numeric      int16 number of digits, weight, sign, display scale; then the digits, base 10000, an int16 each
 * timestamptz  int64 microseconds since 2000-01-01T00:00Z
 * date         int32 days since 2000-01-01
 * integer      int32
 * double       8 bytes
 * </pre>
 *
 * @param <T> the record it writes
 */
public final class CopyEncoder<T> implements Encoder<T> {

    static final int NULL = -1;
    private static final long MILLIS_TO_2000 = 946_684_800_000L;
    private static final int DAYS_TO_2000 = 10_957;
    static final int MONEY_SCALE = 2;
    static final int RATE_SCALE = 6;

    private static final Map<Table<?>, CopyEncoder<?>> OF_TABLES =
            BankSchema.TABLES.stream().collect(Collectors.toUnmodifiableMap(table -> table, CopyEncoder::new));

    private final FieldReader<T> reader;
    private final Place[] places;

    private CopyEncoder(Table<T> table) {
        this.reader = table.reader();
        this.places = Place.all(table, (nullable, text, out) -> out.putIntSizedUtf8(text));
    }

    /**
     * The encoder of a table's rows. Each table has one for the whole program, so that what the compiler has learnt of it stays.
     */
    @SuppressWarnings("unchecked") // put under its own table
    public static <T> CopyEncoder<T> of(Table<T> table) {
        CopyEncoder<?> ofTable = OF_TABLES.get(table);
        return ofTable == null ? new CopyEncoder<>(table) : (CopyEncoder<T>) ofTable;
    }

    @Override
    public void encode(T record, Bytes out) {
        out.putShort(places.length);
        reader.read(record, new CopyValues(places, out));
    }

    static void putId(UUID id, Bytes out) {
        out.putInt(Long.BYTES * 2);
        out.putLong(id.getMostSignificantBits());
        out.putLong(id.getLeastSignificantBits());
    }

    static void putInteger(int value, Bytes out) {
        out.putInt(Integer.BYTES);
        out.putInt(value);
    }

    static void putReal(double value, Bytes out) {
        out.putInt(Double.BYTES);
        out.putLong(Double.doubleToRawLongBits(value));
    }

    static void putMoment(long epochMillis, Bytes out) {
        out.putInt(Long.BYTES);
        out.putLong((epochMillis - MILLIS_TO_2000) * 1000);
    }

    static void putDay(long epochDay, Bytes out) {
        putInteger((int) epochDay - DAYS_TO_2000, out);
    }
}
