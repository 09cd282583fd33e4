package dev.datagen.sinks.encode;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldReader;
import dev.datagen.model.schema.FieldValues;
import java.util.List;

/** Reads a record one field after the other, each as its description says. */
final class FieldByField {

    private FieldByField() {}

    static <T> FieldReader<T> reader(List<Field<T>> fields) {
        return (record, to) -> fields.forEach(field -> new Reading<>(record, to).visit(field));
    }

    private record Reading<T>(T record, FieldValues to) implements FieldVisitor<T, Boolean> {

        @Override
        public Boolean id(Field.Id<T> field) {
            to.id(field.value().apply(record));
            return true;
        }

        @Override
        public Boolean text(Field.Text<T> field) {
            to.text(field.value().apply(record));
            return true;
        }

        @Override
        public Boolean word(Field.Word<T> field) {
            to.word(field.value().apply(record));
            return true;
        }

        @Override
        public Boolean money(Field.Money<T> field) {
            to.money(field.cents().applyAsLong(record));
            return true;
        }

        @Override
        public Boolean rate(Field.Rate<T> field) {
            to.rate(field.millionths().applyAsLong(record));
            return true;
        }

        @Override
        public Boolean integer(Field.Int<T> field) {
            to.integer(field.value().applyAsLong(record));
            return true;
        }

        @Override
        public Boolean real(Field.Real<T> field) {
            to.real(field.value().applyAsDouble(record));
            return true;
        }

        @Override
        public Boolean moment(Field.Moment<T> field) {
            to.moment(field.epochMillis().applyAsLong(record));
            return true;
        }

        @Override
        public Boolean day(Field.Day<T> field) {
            to.day(field.epochDay().applyAsLong(record));
            return true;
        }
    }
}
