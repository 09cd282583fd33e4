package dev.datagen.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Installment;
import dev.datagen.model.schema.Field;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.kafka.ValueFormat;
import org.junit.jupiter.api.Test;

class EventFieldsTest {

    private static final EventFields FIELDS = new EventFields(Installment.EVENT, ValueFormat.AVRO);

    /** As short as an Avro value can be, but for its days. */
    static byte[] value(long day) {
        Bytes value = new Bytes(256);
        value.putBytes(new byte[AvroFields.FRAME_BYTES]);
        for (Field field : Installment.EVENT.fields()) {
            if (field.nullable()) {
                value.putZigZag(0);
            } else if (field instanceof Field.Day) {
                value.putZigZag(day);
            } else if (field instanceof Field.Money || field instanceof Field.Rate) {
                value.putZigZag(1);
                value.putByte(0);
            } else {
                value.putZigZag(0);
            }
        }
        return value.toByteArray();
    }

    @Test
    void aValueWhoseDayIsNoneIsNoneOfTheType() {
        assertThat(FIELDS.read(value(20_000)))
                .hasValueSatisfying(texts -> assertThat(texts).contains("2024-10-04"));
        assertThat(FIELDS.holds(value(20_000))).isTrue();

        assertThat(FIELDS.read(value(Long.MAX_VALUE))).isEmpty();
        assertThat(FIELDS.holds(value(Long.MAX_VALUE))).isFalse();
    }
}
