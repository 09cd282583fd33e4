package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.EntryMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people buy in person while they are abroad. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchasesAbroadTest {

    /** The clock of each country that Brazilians travel to, as the JDK knows it. */
    private static final Map<String, ZoneId> ZONES = Map.of(
            "AR", ZoneId.of("America/Argentina/Buenos_Aires"),
            "CL", ZoneId.of("America/Santiago"),
            "UY", ZoneId.of("America/Montevideo"),
            "PT", ZoneId.of("Europe/Lisbon"),
            "ES", ZoneId.of("Europe/Madrid"),
            "FR", ZoneId.of("Europe/Paris"),
            "IT", ZoneId.of("Europe/Rome"),
            "IE", ZoneId.of("Europe/Dublin"),
            "US", ZoneId.of("America/New_York"));

    private static final World WORLD = World.of(Recording.year2025(42));

    private static final int CUSTOMERS = 6000;

    /** So few stay in hotels that six times as many customers are needed to tell. */
    private final List<CardTransaction> inPerson =
            Recording.of(WORLD, 0, 6 * CUSTOMERS, PurchasesAbroadTest::isInPerson).purchases;

    private static boolean isInPerson(Object event) {
        return event instanceof CardTransaction purchase
                && purchase.status() == CardTransactionStatus.APPROVED
                && purchase.entryMode() != EntryMode.ONLINE;
    }

    private List<CardTransaction> abroad() {
        return inPerson.stream()
                .filter(purchase ->
                        !"BR".equals(purchase.locationCountry()) && !"San Francisco".equals(purchase.locationCity()))
                .toList();
    }

    private static int hour(CardTransaction purchase) {
        return Instant.ofEpochMilli(purchase.timestampMillis())
                .atZone(ZONES.get(String.valueOf(purchase.locationCountry())))
                .getHour();
    }

    @Test
    void fallIntoTheDayOfThePlace() {
        List<CardTransaction> abroad = abroad();
        long atNight = abroad.stream().filter(purchase -> hour(purchase) < 6).count();
        long inEurope = abroad.stream()
                .filter(purchase -> "EUR".equals(purchase.originalCurrency()))
                .count();
        long lateInEurope = abroad.stream()
                .filter(purchase -> "EUR".equals(purchase.originalCurrency()))
                .filter(purchase -> hour(purchase) >= 23 || hour(purchase) < 6)
                .count();

        System.out.printf(
                "%d abroad, %d at night; %d in Europe, %d late%n", abroad.size(), atNight, inEurope, lateInEurope);
        assertThat(abroad).hasSizeGreaterThan(200);
        assertThat(atNight / (double) abroad.size()).isLessThan(0.05);
        // By the home's clock, one in eight is.
        assertThat(lateInEurope / (double) inEurope).isLessThan(0.07);
    }

    /** Of the same cards, in restaurants, fast food and taxis: the median of each against the median of each at home. */
    @Test
    void areDearerThanAtHome() {
        Set<UUID> travellers = abroad().stream().map(CardTransaction::cardId).collect(Collectors.toSet());
        for (String mcc : List.of("5812", "5814", "7011")) {
            double there = median(abroad(), mcc);
            double atHome = median(
                    inPerson.stream()
                            .filter(purchase ->
                                    "BR".equals(purchase.locationCountry()) && travellers.contains(purchase.cardId()))
                            .toList(),
                    mcc);
            System.out.printf("%s: %.0f abroad, %.0f at home%n", mcc, there, atHome);
            assertThat(there).isGreaterThan(1.3 * atHome);
        }
    }

    private static double median(List<CardTransaction> purchases, String mcc) {
        long[] cents = purchases.stream()
                .filter(purchase -> purchase.mccCode().equals(mcc))
                .mapToLong(CardTransaction::amountCents)
                .sorted()
                .toArray();
        assertThat(cents).as(mcc).hasSizeGreaterThan(10);
        return Arrays.stream(cents).skip(cents.length / 2).findFirst().orElseThrow() / 100.0;
    }
}
