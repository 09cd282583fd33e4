package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.Moments;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.BankRecord;
import dev.datagen.model.schema.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a record for people; a dash where there is none. */
public final class FieldText {

    private static final String NONE = "–";

    private FieldText() {}

    /** The values by name, in the order of the description. */
    public static <T> Map<String, String> all(BankRecord<T> record) {
        Entity<T> type = record.type();
        List<@Nullable Object> values = type.values(record.record());
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            texts.put(type.fields().get(i).name(), text(values.get(i)));
        }
        return texts;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return NONE;
        } else if (value instanceof Long cents) {
            return Numbers.money(cents);
        } else if (value instanceof BigDecimal rate) {
            return rate.toPlainString();
        } else if (value instanceof Instant moment) {
            return Moments.inBrasilia(moment.toEpochMilli()) + "  (" + moment + ")";
        }
        return value.toString();
    }
}
