package dev.datagen.model.schema;

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
import dev.datagen.model.Wage;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A field's value is that of the record component of its name: closing_date is closingDay, minimum_amount is minimumCents. */
class FieldReaderTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(42);

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");
    private static final Pattern KIND = Pattern.compile("_(amount|value|rate|date|at|on)$");

    /** Components that have another name than their field, or stand for a second one. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("stock_prices.date", "epochDay"),
            Map.entry("loans.iof_amount", "taxCents"),
            Map.entry("loans.cet", "yearlyCostMillionths"),
            Map.entry("loans.renegotiated_date", "renegotiationDay"),
            Map.entry("loans.prepaid_date", "prepaymentDay"),
            Map.entry("pix_disputes.pix_e2e_id", "pixEndToEndId"),
            Map.entry("pix_disputes.created_at", "contestedAtMillis"),
            Map.entry("pix_disputes.updated_at", "closedAtMillis"),
            Map.entry("banking.transactions.location_lat", "latitude"),
            Map.entry("banking.transactions.location_lon", "longitude"),
            Map.entry("banking.transactions.created_at", "timestampMillis"),
            Map.entry("banking.transactions.updated_at", "timestampMillis"),
            Map.entry("banking.card-transactions.iof_amount", "taxCents"),
            Map.entry("banking.card-transactions.created_at", "timestampMillis"),
            Map.entry("banking.card-transactions.updated_at", "timestampMillis"),
            Map.entry("banking.trades.updated_at", "executedAtMillis"));

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
                Arguments.of(Wage.TABLE, Wage.class),
                Arguments.of(Transaction.EVENT, Transaction.class),
                Arguments.of(CardTransaction.EVENT, CardTransaction.class),
                Arguments.of(Trade.EVENT, Trade.class),
                Arguments.of(Installment.EVENT, Installment.class));
    }

    @ParameterizedTest
    @MethodSource("entities")
    <T> void eachFieldIsReadFromTheComponentOfItsName(Entity<T> entity, Class<T> type)
            throws ReflectiveOperationException {
        T record = random(type);
        List<Object> expected = entity.fields().stream()
                .map(field -> value(field, component(entity, field, record)))
                .toList();

        assertThat(entity.values(record)).isEqualTo(expected);
    }

    private static Object component(Entity<?> entity, Field field, Object record) {
        String other = OTHERS.get(entity.collection() + "." + field.name());
        String whole = camelCase(field.name()) + unit(field);
        String stem = camelCase(KIND.matcher(field.name()).replaceFirst("")) + unit(field);
        return Stream.of(Objects.requireNonNullElse(other, whole), stem)
                .flatMap(name -> Arrays.stream(record.getClass().getMethods())
                        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0))
                .findFirst()
                .map(method -> invoke(method, record))
                .orElseThrow(() -> new AssertionError(field.name() + " is no component of " + record));
    }

    private static Object invoke(Method method, Object record) {
        try {
            return method.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String camelCase(String name) {
        return UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String unit(Field field) {
        if (field instanceof Field.Money) {
            return "Cents";
        } else if (field instanceof Field.Rate) {
            return "Millionths";
        } else if (field instanceof Field.Moment) {
            return "Millis";
        }
        return field instanceof Field.Day ? "Day" : "";
    }

    private static Object value(Field field, Object component) {
        if (component instanceof Number number && !(field instanceof Field.Real)) {
            return number(field, number.longValue());
        }
        return component instanceof Enum<?> word ? word.name() : component;
    }

    private static Object number(Field field, long value) {
        if (field instanceof Field.Rate) {
            return BigDecimal.valueOf(value, 6);
        } else if (field instanceof Field.Moment) {
            return Instant.ofEpochMilli(value);
        } else if (field instanceof Field.Day) {
            return LocalDate.ofEpochDay(value);
        }
        return field instanceof Field.Int ? (Object) (int) value : (Object) value;
    }

    private static <T> T random(Class<T> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(FieldReaderTest::randomValue).toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    /** Hardly ever the same twice, but for words. */
    private static Object randomValue(Class<?> type) {
        if (type == UUID.class) {
            return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
        } else if (type == String.class) {
            return Long.toString(RANDOM.nextLong());
        } else if (type == long.class) {
            return RANDOM.nextLong(1L << 30);
        } else if (type == int.class) {
            return RANDOM.nextInt(1 << 30);
        } else if (type == double.class) {
            return RANDOM.nextDouble();
        }
        Object[] words = type.getEnumConstants();
        return words[RANDOM.nextInt(words.length)];
    }

    @Test
    void whatARecordLacksIsNull() {
        FieldReader<String> reader = (record, to) -> readNothing(to);
        Table<String> table = new Table<>("none", "Any", List.of(), reader, List.of(), List.of());

        assertThat(table.values("")).hasSize(9).containsOnlyNulls();
    }

    private static void readNothing(FieldValues to) {
        to.id(null);
        to.text(null);
        to.word(null);
        to.money(Field.ABSENT);
        to.rate(Field.ABSENT);
        to.integer(Field.ABSENT);
        to.real(Double.NaN);
        to.moment(Field.ABSENT);
        to.day(Field.ABSENT);
    }
}
