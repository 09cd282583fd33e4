package dev.datagen.sinks.encode;

import dev.datagen.model.RowChange;
import dev.datagen.model.schema.Field;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tuple as {@link CopyEncoder} writes it, after a change of its row. */
public final class ChangedTuple {

    /** The column that says when a row was last changed. */
    public static final String UPDATED_AT = "updated_at";

    private ChangedTuple() {}

    /**
     * Writes a row's tuple as it is after a change.
     *
     * @param source holds the tuple as it was, from {@code offset} on
     * @throws IllegalArgumentException if the change gives a column a value of a kind that it can't have
     */
    public static void write(byte[] source, int offset, RowChange change, Bytes out) {
        ByteBuffer in = ByteBuffer.wrap(source);
        in.position(offset);
        out.putShort(in.getShort());
        for (Field field : change.table().fields()) {
            int length = in.getInt();
            int start = in.position();
            in.position(start + Math.max(0, length));
            if (change.values().containsKey(field.name())) {
                put(field, change.values().get(field.name()), out);
            } else if (field.name().equals(UPDATED_AT)) {
                put(field, Instant.ofEpochMilli(change.updatedAtMillis()), out);
            } else {
                out.putInt(length);
                out.putBytes(source, start, Math.max(0, length));
            }
        }
    }

    /**
     * Writes the tuple of a row that has come into being.
     *
     * @throws IllegalArgumentException if the change does not tell the whole row
     */
    public static void write(RowChange change, Bytes out) {
        if (change.extent() != RowChange.Extent.ROW) {
            throw new IllegalArgumentException("of " + change.table().collection() + " " + change.key()
                    + " some columns have changed, but there is no such row");
        }
        int keys = 0;
        out.putShort(change.table().fields().size());
        for (Field field : change.table().fields()) {
            boolean moved = field.name().equals(UPDATED_AT) && !change.values().containsKey(UPDATED_AT);
            if (keys < change.key().size()) {
                put(field, change.key().get(keys++), out);
            } else {
                put(
                        field,
                        moved
                                ? Instant.ofEpochMilli(change.updatedAtMillis())
                                : change.values().get(field.name()),
                        out);
            }
        }
    }

    private static void put(Field field, @Nullable Object value, Bytes out) {
        if (value == null) {
            out.putInt(CopyEncoder.NULL);
        } else if (value instanceof Long cents && field instanceof Field.Money) {
            CopyNumeric.put(cents, CopyEncoder.MONEY_SCALE, out);
        } else if (value instanceof Integer number && field instanceof Field.Int) {
            CopyEncoder.putInteger(number, out);
        } else if (value instanceof LocalDate day) {
            CopyEncoder.putDay(day.toEpochDay(), out);
        } else if (value instanceof Instant moment) {
            CopyEncoder.putMoment(moment.toEpochMilli(), out);
        } else if (value instanceof BigDecimal rate) {
            CopyNumeric.put(rate.unscaledValue().longValueExact(), rate.scale(), out);
        } else if (value instanceof Double number) {
            CopyEncoder.putReal(number, out);
        } else if (value instanceof UUID id) {
            CopyEncoder.putId(id, out);
        } else if (value instanceof String text) {
            out.putIntSizedUtf8(text);
        } else {
            throw new IllegalArgumentException("the column " + field.name() + " can't be " + value + ", a "
                    + value.getClass().getSimpleName());
        }
    }
}
