package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.Moments;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.BankRecord;
import dev.datagen.model.schema.Field;
import dev.datagen.sinks.encode.FieldVisitor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record for people; a dash where there is none.
 *
 * @param <T> the record
 */
public record FieldText<T>(T record) implements FieldVisitor<T, String> {

    private static final String NONE = "–";
    private static final int RATE_SCALE = 6;

    /** The values by name, in the order of the description. */
    public static <T> Map<String, String> all(BankRecord<T> record) {
        FieldText<T> text = new FieldText<>(record.record());
        Map<String, String> texts = new LinkedHashMap<>();
        record.type().fields().forEach(field -> texts.put(field.name(), text.visit(field)));
        return texts;
    }

    @Override
    public String id(Field.Id<T> field) {
        return text(field.value().apply(record));
    }

    @Override
    public String text(Field.Text<T> field) {
        return text(field.value().apply(record));
    }

    @Override
    public String word(Field.Word<T> field) {
        return text(field.value().apply(record));
    }

    @Override
    public String money(Field.Money<T> field) {
        return number(field.cents().applyAsLong(record), Numbers::money);
    }

    @Override
    public String rate(Field.Rate<T> field) {
        return number(
                field.millionths().applyAsLong(record),
                millionths -> BigDecimal.valueOf(millionths, RATE_SCALE).toPlainString());
    }

    @Override
    public String integer(Field.Int<T> field) {
        return number(field.value().applyAsLong(record), Long::toString);
    }

    @Override
    public String real(Field.Real<T> field) {
        double value = field.value().applyAsDouble(record);
        return Double.isNaN(value) ? NONE : Double.toString(value);
    }

    @Override
    public String moment(Field.Moment<T> field) {
        return number(
                field.epochMillis().applyAsLong(record),
                millis -> Moments.inBrasilia(millis) + "  (" + Instant.ofEpochMilli(millis) + ")");
    }

    @Override
    public String day(Field.Day<T> field) {
        return number(
                field.epochDay().applyAsLong(record),
                day -> LocalDate.ofEpochDay(day).toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    private static String number(long value, LongFunction<String> format) {
        return value == Field.ABSENT ? NONE : format.apply(value);
    }
}
