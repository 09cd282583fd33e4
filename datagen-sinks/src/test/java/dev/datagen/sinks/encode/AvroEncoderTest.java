package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.model.BankSchema;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldReader;
import dev.datagen.sinks.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

class AvroEncoderTest {

    @Test
    void avrosOwnReaderReadsAFullTransaction() throws IOException {
        GenericRecord read = read(Transaction.EVENT, Samples.FULL_TRANSACTION);

        assertThat(read.getSchema().getFullName()).isEqualTo("com.financial.banking.Transaction");
        assertThat(read.get("transaction_id")).hasToString("0f9e8d7c-6b5a-4948-b726-150413fedcba");
        assertThat(read.get("account_id")).hasToString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        assertThat(read.get("transaction_type")).hasToString("PIX");
        assertThat(read.get("amount")).isEqualTo(new BigDecimal("12.34"));
        assertThat(read.get("counterparty_name")).hasToString("Conceição \"Nha\" \\ 𝄞 €");
        assertThat(read.get("description"))
                .hasToString("Pix enviado a um estabelecimento cujo nome completo passa de sessenta e três bytes");
        assertThat(read.get("timestamp")).isEqualTo(Instant.parse("2025-01-31T12:00:00.001Z"));
        assertThat(read.get("pix_key_type")).hasToString("PHONE");
        assertThat(read.get("location_lat")).isEqualTo(-23.550520);
        assertThat(read.get("location_lon")).isEqualTo(-46.633308);
        assertThat(read.get("balance_after")).isEqualTo(new BigDecimal("-987654321.09"));
        assertThat(read.get("failure_reason")).isNull();
    }

    @Test
    void whatARecordLacksIsNull() throws IOException {
        GenericRecord read = read(Transaction.EVENT, Samples.SPARSE_TRANSACTION);

        assertThat(List.of(
                        "counterparty_key",
                        "counterparty_name",
                        "description",
                        "pix_e2e_id",
                        "pix_key_type",
                        "location_lat",
                        "location_lon",
                        "balance_after",
                        "counterparty_ispb",
                        "failure_reason"))
                .allSatisfy(name -> assertThat(read.get(name)).as(name).isNull());
        assertThat(read.get("amount")).isEqualTo(new BigDecimal("0.01"));
        assertThat(read.get("created_at")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void avrosOwnReaderReadsTheOtherEvents() throws IOException {
        GenericRecord purchase = read(CardTransaction.EVENT, Samples.CARD_TRANSACTION);
        assertThat(purchase.get("available_limit_after")).isEqualTo(new BigDecimal("9999999999999.99"));
        assertThat(purchase.get("installments")).isEqualTo(12);
        assertThat(purchase.get("reversal_reason")).hasToString("CHARGEBACK");

        GenericRecord trade = read(Trade.EVENT, Samples.TRADE);
        assertThat(trade.get("ticker")).hasToString("PETR4");
        assertThat(trade.get("net_amount")).isEqualTo(new BigDecimal("11432.60"));

        GenericRecord installment = read(Installment.EVENT, Samples.INSTALLMENT);
        assertThat(installment.get("due_date")).isEqualTo(LocalDate.parse("2025-01-31"));
        assertThat(installment.get("paid_date")).isNull();
        assertThat(installment.get("status")).hasToString("PENDING");
    }

    private record Whole(long value) {}

    @Test
    void everyAmountComesBack() throws IOException {
        EventType<Whole> event = event(FieldList.of().money("v", "Any").rate("r", "Any"), (n, to) -> {
            to.money(n.value());
            to.rate(n.value() % Ranges.MAX_RATE_MILLIONTHS);
        });
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 10_000; i++) {
            long value = random.nextLong() >> random.nextInt(14, 63);
            GenericRecord read = read(event, new Whole(value));
            assertThat(read.get("v")).isEqualTo(BigDecimal.valueOf(value, 2));
            assertThat(read.get("r")).isEqualTo(BigDecimal.valueOf(value % Ranges.MAX_RATE_MILLIONTHS, 6));
        }
    }

    @Test
    void everyWholeNumberComesBack() throws IOException {
        EventType<Whole> event = event(FieldList.of().integer("v", "Any"), (n, to) -> to.integer(n.value()));
        for (long value : new long[] {0, -1, 1, 63, 64, -64, -65, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(read(event, new Whole(value)).get("v")).isEqualTo((int) value);
        }
    }

    @Test
    void textsOfAnyLengthComeBack() throws IOException {
        EventType<String> event = event(FieldList.of().text("v", "Any"), (text, to) -> to.text(text));
        for (int length : new int[] {0, 1, 31, 32, 63, 64, 65, 4095, 4096, 8191, 8192, 600_000, 1_048_576}) {
            for (String unit : List.of("x", "ã", "€", "𝄞")) {
                String text = unit.repeat(length / unit.length());
                assertThat(read(event, text).get("v").toString().equals(text)).isTrue();
            }
        }
    }

    @Test
    void halfASurrogatePairBecomesAQuestionMark() throws IOException {
        EventType<String> event = event(FieldList.of().text("v", "Any"), (text, to) -> to.text(text));
        assertThat(read(event, "a\uD834b\uDD1E\uD834").get("v")).hasToString("a?b??");
    }

    @Test
    void everyIdentifierComesBack() throws IOException {
        EventType<UUID> event = event(FieldList.of().id("v", "Any"), (id, to) -> to.id(id));
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 1_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(read(event, id).get("v")).hasToString(id.toString());
        }
    }

    @Test
    void aRequiredFieldWithoutAValueIsRefused() {
        EventType<Whole> event = event(FieldList.of().integer("v", "Any").text("t", "Never there"), (n, to) -> {
            to.integer(n.value());
            to.text(null);
        });
        assertThatThrownBy(() -> AvroEncoder.of(event).encode(new Whole(1), new Bytes(8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test.numbers.t has no value, and it is required");
        assertThatThrownBy(() -> AvroEncoder.of(event).encode(new Whole(Field.ABSENT), new Bytes(8)))
                .hasMessage("test.numbers.v has no value, and it is required");
    }

    @Test
    void aValueThatDoesNotFitItsTypeIsRefused() {
        EventType<Whole> event = event(FieldList.of().money("v", "Any"), (n, to) -> to.money(n.value()));
        assertThatThrownBy(() -> AvroEncoder.of(event).encode(new Whole(1_000_000_000_000_000L), new Bytes(8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test.numbers.v is 1000000000000000, outside -999999999999999 to 999999999999999");
    }

    @Test
    void schemasAreReadByThoseWhoKnowOnlyTheFirstFields() {
        for (EventType<?> event : BankSchema.EVENTS) {
            Schema now = schema(event);
            Schema first = upToUpdatedAt(now);
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(now, first)
                            .getType())
                    .as(event.collection())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(first, now)
                            .getType())
                    .as(event.collection())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        }
    }

    @Test
    void theSchemaIsThisText() {
        FieldList fields = FieldList.of()
                .integer("v", "A \"number\"")
                .money("m", "Money, R$")
                .optional();
        EventType<Whole> event = event(fields, (n, to) -> {});
        assertThat(AvroSchema.json(event))
                .isEqualTo("{\"type\":\"record\",\"name\":\"Numbers\",\"namespace\":\"com.financial.banking\","
                        + "\"doc\":\"For tests.\",\"fields\":["
                        + "{\"name\":\"v\",\"type\":\"int\",\"doc\":\"A \\\"number\\\"\"},"
                        + "{\"name\":\"m\",\"type\":[\"null\",{\"type\":\"bytes\",\"logicalType\":\"decimal\","
                        + "\"precision\":15,\"scale\":2}],\"default\":null,\"doc\":\"Money, R$\"}]}");
    }

    private static Schema upToUpdatedAt(Schema schema) {
        List<Schema.Field> fields = schema.getFields().stream()
                .filter(field -> field.pos() <= schema.getField("updated_at").pos())
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static <T> EventType<T> event(FieldList fields, FieldReader<T> reader) {
        return new EventType<>(
                "test.numbers",
                "Numbers",
                "For tests.",
                fields.list(),
                reader,
                "v",
                n -> Samples.ID,
                n -> Samples.ID,
                n -> 0,
                "test",
                "/test");
    }

    private static Schema schema(EventType<?> event) {
        return new Schema.Parser().parse(AvroSchema.json(event));
    }

    private static <T> GenericRecord read(EventType<T> event, T record) throws IOException {
        Bytes out = new Bytes(1);
        out.putByte(77);
        AvroEncoder.of(event).encode(record, out);
        Schema schema = schema(event);
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(schema, schema, withLogicalTypes());
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(out.array(), 1, out.length() - 1, null);
        GenericRecord read = reader.read(null, decoder);
        assertThat(decoder.isEnd()).as("all bytes are read").isTrue();
        return read;
    }

    private static GenericData withLogicalTypes() {
        GenericData data = new GenericData();
        data.addLogicalTypeConversion(new Conversions.DecimalConversion());
        data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        data.addLogicalTypeConversion(new TimeConversions.DateConversion());
        return data;
    }
}
