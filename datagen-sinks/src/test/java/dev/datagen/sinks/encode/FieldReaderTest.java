package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.FieldReader;
import dev.datagen.model.schema.FieldValues;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What reads a record at once hands over the values that its fields have, each as what it is, in their order. */
class FieldReaderTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(42);

    static Stream<Arguments> entities() {
        return Stream.of(
                Arguments.of(Customer.TABLE, Customer.class),
                Arguments.of(Property.TABLE, Property.class),
                Arguments.of(Stock.TABLE, Stock.class),
                Arguments.of(StockPrice.TABLE, StockPrice.class),
                Arguments.of(Account.TABLE, Account.class),
                Arguments.of(Position.TABLE, Position.class),
                Arguments.of(CreditCard.TABLE, CreditCard.class),
                Arguments.of(Invoice.TABLE, Invoice.class),
                Arguments.of(Loan.TABLE, Loan.class),
                Arguments.of(PixDispute.TABLE, PixDispute.class),
                Arguments.of(Job.TABLE, Job.class),
                Arguments.of(Transaction.EVENT, Transaction.class),
                Arguments.of(CardTransaction.EVENT, CardTransaction.class),
                Arguments.of(Trade.EVENT, Trade.class),
                Arguments.of(Installment.EVENT, Installment.class));
    }

    @ParameterizedTest
    @MethodSource("entities")
    <T> void readsWhatTheFieldsSay(Entity<T> entity, Class<T> type) throws ReflectiveOperationException {
        T record = random(type);

        assertThat(values(entity.reader(), record))
                .hasSameSizeAs(entity.fields())
                .isEqualTo(values(FieldByField.reader(entity.fields()), record));
    }

    private static <T> T random(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(FieldReaderTest::value).toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    /** Hardly ever the same twice, but for words. */
    private static Object value(Class<?> type) {
        if (type == UUID.class) {
            return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
        } else if (type == String.class) {
            return Long.toString(RANDOM.nextLong());
        } else if (type == long.class) {
            return RANDOM.nextLong(1L << 40);
        } else if (type == int.class) {
            return RANDOM.nextInt(1 << 30);
        } else if (type == double.class) {
            return RANDOM.nextDouble();
        }
        Object[] words = type.getEnumConstants();
        return words[RANDOM.nextInt(words.length)];
    }

    private static <T> List<String> values(FieldReader<T> reader, T record) {
        List<String> values = new ArrayList<>();
        reader.read(record, new Noted(values));
        return values;
    }

    private record Noted(List<String> values) implements FieldValues {

        private void note(String type, @Nullable Object value) {
            values.add(type + " " + value);
        }

        @Override
        public void id(@Nullable UUID id) {
            note("id", id);
        }

        @Override
        public void text(@Nullable String text) {
            note("text", text);
        }

        @Override
        public void word(@Nullable Enum<?> word) {
            note("word", word);
        }

        @Override
        public void money(long cents) {
            note("money", cents);
        }

        @Override
        public void rate(long millionths) {
            note("rate", millionths);
        }

        @Override
        public void integer(long value) {
            note("integer", value);
        }

        @Override
        public void real(double value) {
            note("real", value);
        }

        @Override
        public void moment(long epochMillis) {
            note("moment", epochMillis);
        }

        @Override
        public void day(long epochDay) {
            note("day", epochDay);
        }
    }
}
