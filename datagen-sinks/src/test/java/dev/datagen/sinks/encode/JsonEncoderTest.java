package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.datagen.model.Installment;
import dev.datagen.model.Loan;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.Entity;
import dev.datagen.sinks.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JsonEncoderTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void anInstallmentIsThisText() {
        assertThat(json(Installment.EVENT, Samples.INSTALLMENT))
                .isEqualTo("{\"installment_id\":\"0f9e8d7c-6b5a-4948-b726-150413fedcba\","
                        + "\"loan_id\":\"ffffffff-ffff-4fff-bfff-ffffffffffff\","
                        + "\"customer_id\":\"0f9e8d7c-6b5a-4948-b726-150413fedcba\","
                        + "\"installment_number\":7,\"due_date\":\"2025-01-31\",\"principal_amount\":100.00,"
                        + "\"interest_amount\":1.99,\"total_amount\":101.99,\"paid_date\":null,\"paid_amount\":null,"
                        + "\"status\":\"PENDING\",\"created_at\":\"2025-01-31T12:00:00.001Z\","
                        + "\"updated_at\":\"2025-01-31T12:00:00.001Z\",\"recorded_at\":\"2025-01-31T12:00:00.001Z\","
                        + "\"indexation_amount\":12.34,\"insurance_amount\":43.21,\"fee_amount\":25.00,"
                        + "\"late_charge_amount\":null,\"discount_amount\":null}");
    }

    @Test
    void jacksonReadsATransaction() throws JsonProcessingException {
        JsonNode read = JACKSON.readTree(json(Transaction.EVENT, Samples.FULL_TRANSACTION));

        assertThat(read.size()).isEqualTo(Transaction.EVENT.fields().size());
        assertThat(read.get("counterparty_name").textValue()).isEqualTo("Conceição \"Nha\" \\ 𝄞 €");
        assertThat(read.get("amount").decimalValue()).isEqualTo("12.34");
        assertThat(read.get("balance_after").decimalValue()).isEqualTo("-987654321.09");
        assertThat(read.get("location_lat").doubleValue()).isEqualTo(-23.550520);
        assertThat(read.get("failure_reason").isNull()).isTrue();
    }

    @Test
    void aRateHasSixDecimals() {
        assertThat(json(Loan.TABLE, Samples.LOAN)).contains("\"interest_rate\":0.019900,\"term_months\":360,");
    }

    @Test
    void controlCharactersAreEscaped() throws JsonProcessingException {
        Bytes out = new Bytes(1);
        String text = "a\u0000\n\u001f\"\\é\u007f";
        JsonText.putString(text, out);
        String json = new String(out.toByteArray(), StandardCharsets.UTF_8);
        assertThat(json).isEqualTo("\"a\\u0000\\u000a\\u001f\\\"\\\\é\u007f\"");
        assertThat(JACKSON.readValue(json, String.class)).isEqualTo(text);
    }

    @Test
    void doublesAreDecimalsThatReadBack() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 10_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double degrees = Math.rint(random.nextDouble(-180, 180) * 1e6) / 1e6;
            if (Double.isFinite(any)) {
                assertThat(Double.parseDouble(number(any))).isEqualTo(any);
            }
            assertThat(Double.parseDouble(number(degrees))).isEqualTo(degrees);
            assertThat(number(degrees).length()).isLessThanOrEqualTo("-123.456789".length());
        }
        assertThat(number(-46.6)).isEqualTo("-46.6");
        assertThat(number(12)).isEqualTo("12.0");
        assertThat(number(0.002)).isEqualTo("0.002");
    }

    @Test
    void datesAndInstantsAreAsTheJdkWritesThem() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 20_000; i++) {
            long day = random.nextLong(Ranges.MIN_EPOCH_DAY, Ranges.MAX_EPOCH_DAY + 1);
            Bytes date = new Bytes(1);
            Ascii.putDate(day, date);
            assertThat(text(date)).isEqualTo(LocalDate.ofEpochDay(day).toString());
            long millis = day * Ranges.MILLIS_PER_DAY + random.nextLong(Ranges.MILLIS_PER_DAY);
            Bytes instant = new Bytes(1);
            Ascii.putInstant(millis, instant);
            assertThat(Instant.parse(text(instant))).isEqualTo(Instant.ofEpochMilli(millis));
        }
    }

    private static String number(double value) {
        Bytes out = new Bytes(1);
        JsonText.putDouble(value, out);
        return text(out);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.US_ASCII);
    }

    private static <T> String json(Entity<T> entity, T record) {
        Bytes out = new Bytes(1);
        JsonEncoder.of(entity).encode(record, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
