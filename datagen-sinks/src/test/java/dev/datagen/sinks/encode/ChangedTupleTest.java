package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.RowChange;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tuple that is changed is the one that a row with the new values would have had. */
class ChangedTupleTest {

    private record Row(
            UUID id, @Nullable String name, long cents, int number, long day, long millis, long updatedAtMillis) {

        void read(FieldValues to) {
            to.id(id);
            to.text(name);
            to.money(cents);
            to.integer(number);
            to.day(day);
            to.moment(millis);
            to.moment(updatedAtMillis);
        }
    }

    private static final List<Field> COLUMNS = FieldList.of()
            .id("row_id", "Identifier")
            .text("name", "Text")
            .optional()
            .money("cents", "Money")
            .integer("number", "Number")
            .day("day", "Day")
            .optional()
            .moment("moment", "Moment")
            .optional()
            .moment("updated_at", "When it changed last")
            .list();

    private static final Table<Row> TABLE =
            new Table<>("rows", "Rows of a test.", COLUMNS, Row::read, List.of(), List.of());

    private static final UUID ID = new UUID(0x4000, 7);
    private static final Row BEFORE = new Row(ID, "Açaí", 12_345_678, 31, 20_000, 1_700_000_000_123L, 1);

    private static byte[] tuple(Row row) {
        Bytes bytes = new Bytes(64);
        CopyEncoder.of(TABLE).encode(row, bytes);
        return bytes.toByteArray();
    }

    private static byte[] changed(Map<String, @Nullable Object> values) {
        byte[] before = tuple(BEFORE);
        byte[] among = new byte[before.length + 5];
        System.arraycopy(before, 0, among, 5, before.length);
        Bytes after = new Bytes(16);
        ChangedTuple.write(among, 5, new RowChange(TABLE, ID, values, 99), after);
        return after.toByteArray();
    }

    @Test
    void onlyWhenItChangedIsNewWhereNoValueIs() {
        assertThat(changed(Map.of()))
                .isEqualTo(tuple(new Row(ID, "Açaí", 12_345_678, 31, 20_000, 1_700_000_000_123L, 99)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -5, 10_000, 999_999, 1_000_000, -123_456_789_012L})
    void valuesOfEachKindAreWrittenAsTheEncoderWritesThem(long cents) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", "São Luís");
        values.put("cents", cents);
        values.put("number", 7);
        values.put("day", LocalDate.ofEpochDay(10_000));
        values.put("moment", Instant.ofEpochMilli(1_500));

        assertThat(changed(values)).isEqualTo(tuple(new Row(ID, "São Luís", cents, 7, 10_000, 1_500, 99)));
    }

    @Test
    void aValueCanGo() {
        for (String column : List.of("name", "day", "moment")) {
            Row row = new Row(
                    ID,
                    column.equals("name") ? null : "Açaí",
                    12_345_678,
                    31,
                    column.equals("day") ? Field.ABSENT : 20_000,
                    column.equals("moment") ? Field.ABSENT : 1_700_000_000_123L,
                    99);

            assertThat(changed(Collections.singletonMap(column, null)))
                    .as(column)
                    .isEqualTo(tuple(row));
        }
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> changed(Map.of("number", 7L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the column number can't be 7, a Long");
    }
}
