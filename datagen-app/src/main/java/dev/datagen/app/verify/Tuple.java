package dev.datagen.app.verify;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.FieldVisitor;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A row as binary COPY has it.
 *
 * <pre>
 * fields (2 bytes) │ length (4 bytes, −1 without value) │ value │ length │ …
 * </pre>
 */
final class Tuple {

    /** PostgreSQL counts from 2000-01-01. */
    private static final long DAYS_TO_2000 = 10_957;

    private static final long SECONDS_TO_2000 = DAYS_TO_2000 * 86_400;
    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int NUMERIC_BASE_DIGITS = 4;
    private static final int NUMERIC_NEGATIVE = 0x4000;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int[] starts;
    private final int[] lengths;

    /** Copies what it reads. */
    Tuple(byte[] source, int offset, int length) {
        bytes = Arrays.copyOfRange(source, offset, offset + length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int fields = buffer.getShort();
        starts = new int[fields];
        lengths = new int[fields];
        for (int i = 0; i < fields; i++) {
            lengths[i] = buffer.getInt();
            starts[i] = buffer.position();
            buffer.position(starts[i] + Math.max(0, lengths[i]));
        }
    }

    /** How many bytes the tuple takes that begins here. */
    static int length(byte[] source, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(source);
        buffer.position(offset);
        for (int fields = buffer.getShort(); fields > 0; fields--) {
            int length = buffer.getInt();
            buffer.position(buffer.position() + Math.max(0, length));
        }
        return buffer.position() - offset;
    }

    /** The {@linkplain #id() first field} of a tuple that begins here. */
    static UUID id(byte[] source, int offset) {
        int start = offset + Short.BYTES + Integer.BYTES;
        return new UUID((long) LONG.get(source, start), (long) LONG.get(source, start + Long.BYTES));
    }

    /** The first field of every table: the primary key, or the first column of it. */
    UUID id() {
        return uuid(0);
    }

    /** The primary key, as bytes that differ where keys do. */
    ByteBuffer key(Table<?> table) {
        int last = table.keyColumns() - 1;
        return ByteBuffer.wrap(Arrays.copyOfRange(bytes, starts[0], starts[last] + lengths[last]));
    }

    /** The primary key of a table whose keys are identifiers. */
    List<UUID> keyIds(Table<?> table) {
        return table.keyColumns() == 1 ? List.of(uuid(0)) : List.of(uuid(0), uuid(1));
    }

    /** The primary key for people. */
    String keyText(Table<?> table) {
        StringBuilder text = new StringBuilder(text(table, 0));
        for (int field = 1; field < table.keyColumns(); field++) {
            text.append(' ').append(text(table, field));
        }
        return text.toString();
    }

    private UUID uuid(int field) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, starts[field], lengths[field]);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** An amount of money in cents. */
    long cents(int field) {
        return numeric(field).movePointRight(2).longValueExact();
    }

    boolean sameField(int field, Tuple other) {
        return Arrays.equals(
                        bytes,
                        starts[field],
                        starts[field] + Math.max(0, lengths[field]),
                        other.bytes,
                        other.starts[field],
                        other.starts[field] + Math.max(0, other.lengths[field]))
                && lengths[field] == other.lengths[field];
    }

    boolean same(Tuple other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** The value of a field for people. */
    String text(Entity<?> entity, int field) {
        return lengths[field] < 0
                ? "null"
                : new Text(field).visit(entity.fields().get(field));
    }

    private ByteBuffer value(int field) {
        return ByteBuffer.wrap(bytes, starts[field], lengths[field]).slice();
    }

    private BigDecimal numeric(int field) {
        ByteBuffer value = value(field);
        int digits = value.getShort();
        int weight = value.getShort();
        int sign = value.getShort();
        int scale = value.getShort();
        BigInteger unscaled = BigInteger.ZERO;
        for (int i = 0; i < digits; i++) {
            unscaled = unscaled.multiply(BigInteger.valueOf(10_000)).add(BigInteger.valueOf(value.getShort()));
        }
        BigDecimal number = new BigDecimal(unscaled, (digits - 1 - weight) * NUMERIC_BASE_DIGITS).setScale(scale);
        return sign == NUMERIC_NEGATIVE ? number.negate() : number;
    }

    private final class Text implements FieldVisitor<String> {
        private final int field;

        Text(int field) {
            this.field = field;
        }

        @Override
        public String id(Field.Id id) {
            return uuid(field).toString();
        }

        @Override
        public String text(Field.Text text) {
            return new String(bytes, starts[field], lengths[field], StandardCharsets.UTF_8);
        }

        @Override
        public String word(Field.Word word) {
            return new String(bytes, starts[field], lengths[field], StandardCharsets.UTF_8);
        }

        @Override
        public String money(Field.Money money) {
            return numeric(field).toPlainString();
        }

        @Override
        public String rate(Field.Rate rate) {
            return numeric(field).toPlainString();
        }

        @Override
        public String integer(Field.Int integer) {
            return Integer.toString(value(field).getInt());
        }

        @Override
        public String real(Field.Real real) {
            return Double.toString(value(field).getDouble());
        }

        @Override
        public String moment(Field.Moment moment) {
            long micros = value(field).getLong();
            return Instant.ofEpochSecond(
                            SECONDS_TO_2000 + Math.floorDiv(micros, MICROS_A_SECOND),
                            Math.floorMod(micros, MICROS_A_SECOND) * 1_000L)
                    .toString();
        }

        @Override
        public String day(Field.Day day) {
            return LocalDate.ofEpochDay(DAYS_TO_2000 + value(field).getInt()).toString();
        }
    }
}
