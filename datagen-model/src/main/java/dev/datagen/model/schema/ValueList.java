package dev.datagen.model.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Keeps the values of one record as the objects of {@link Entity#values}. */
final class ValueList implements FieldValues {

    private static final int RATE_DIGITS = 6;

    private final List<@Nullable Object> values = new ArrayList<>();

    List<@Nullable Object> values() {
        return values;
    }

    @Override
    public void id(@Nullable UUID id) {
        values.add(id);
    }

    @Override
    public void text(@Nullable String text) {
        values.add(text);
    }

    @Override
    public void word(@Nullable Enum<?> word) {
        values.add(word == null ? null : word.name());
    }

    @Override
    public void money(long cents) {
        add(cents, Long::valueOf);
    }

    @Override
    public void rate(long millionths) {
        add(millionths, number -> BigDecimal.valueOf(number, RATE_DIGITS));
    }

    @Override
    public void integer(long value) {
        add(value, Math::toIntExact);
    }

    @Override
    public void real(double value) {
        values.add(Double.isNaN(value) ? null : (Object) value);
    }

    @Override
    public void moment(long epochMillis) {
        add(epochMillis, Instant::ofEpochMilli);
    }

    @Override
    public void day(long epochDay) {
        add(epochDay, LocalDate::ofEpochDay);
    }

    private void add(long number, LongFunction<Object> asObject) {
        values.add(number == Field.ABSENT ? null : asObject.apply(number));
    }
}
