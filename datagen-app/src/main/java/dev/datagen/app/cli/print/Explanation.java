package dev.datagen.app.cli.print;

import dev.datagen.bank.BankRecord;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.life.Acts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Words for what an identifier stands for. */
public final class Explanation {

    private static final int YEAR_AND_MONTH = 7;

    private Explanation() {}

    /** Like "Transaction 3 in 2025-07 of customer 17". */
    public static String of(Identity identity) {
        return switch (identity.kind()) {
            case CUSTOMER -> "Customer " + identity.ordinal();
            case STOCK -> "Stock " + identity.ordinal();
            case PIX_KEY ->
                (identity.sequence() < Identity.FIRST_KEY_OF_OTHERS
                                ? "A random Pix key of customer "
                                : "The random Pix key of a contact of customer ")
                        + identity.ordinal();
            case STREAMED_TRANSACTION, STREAMED_CARD_TRANSACTION, STREAMED_TRADE ->
                kind(identity) + ": event " + identity.ordinal() + " of the stream begun at "
                        + Instant.ofEpochSecond(Acts.beganSecond(identity));
            default ->
                kind(identity) + " " + identity.sequence() + month(identity) + " of customer " + identity.ordinal();
        };
    }

    /** Whether it is an event of a stream by the wall clock. */
    public static boolean isStreamed(Identity identity) {
        return identity.kind().name().startsWith("STREAMED_");
    }

    private static String kind(Identity identity) {
        String kind = identity.kind().name();
        return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Only events are numbered by month. */
    private static String month(Identity identity) {
        return identity.month() == 0 ? "" : " in " + yearAndMonth(identity);
    }

    private static String yearAndMonth(Identity identity) {
        String firstDay =
                LocalDate.ofEpochDay(Months.firstDay(identity.month())).toString();
        return firstDay.substring(0, YEAR_AND_MONTH);
    }

    /**
     * One object, with the record under {@code record}; the QR code that was paid, if one was, under {@code br_code}, and a bill's barcode under
     * {@code barcode}.
     */
    public static String json(
            Identity identity, BankRecord<?> record, Optional<String> brCode, Optional<String> barcode) {
        return "{\"kind\":\"" + identity.kind() + "\",\"customer\":"
                + (identity.kind() == IdKind.STOCK ? "null" : identity.ordinal()) + ",\"month\":"
                + (identity.month() == 0 ? "null" : "\"" + yearAndMonth(identity) + "\"") + ",\"sequence\":"
                + identity.sequence() + ",\"collection\":\"" + record.collection() + "\",\"record\":"
                + record.json()
                + brCode.map(code -> ",\"br_code\":\"" + code + "\"").orElse("")
                + barcode.map(code -> ",\"barcode\":\"" + code + "\"").orElse("") + "}";
    }
}
