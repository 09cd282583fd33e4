package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.EntryMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who flies has bought a ticket. */
class FlightsTest {

    private static final String AIRLINES = "4511";

    /** A trip lasts up to seventeen days, of which the first purchase may show a late one. */
    private static final Duration AHEAD = Duration.ofDays(70 + 17);

    @Test
    void mostWhoAreSeenAbroadHaveBoughtATicketBefore() {
        World world = World.of(Recording.year2025(42));
        long april = world.options().period().startMillis() + AHEAD.toMillis();
        Map<Object, List<CardTransaction>> byCustomer = Recording.of(world, 0, 4000).purchases.stream()
                .collect(Collectors.groupingBy(CardTransaction::customerId));

        int seen = 0;
        int flown = 0;
        for (List<CardTransaction> purchases : byCustomer.values()) {
            long abroad = purchases.stream()
                    .filter(purchase -> isAbroad(purchase) && purchase.timestampMillis() >= april)
                    .mapToLong(CardTransaction::timestampMillis)
                    .min()
                    .orElse(Long.MIN_VALUE);
            seen += abroad == Long.MIN_VALUE ? 0 : 1;
            flown += purchases.stream().anyMatch(purchase -> isTicketFor(abroad, purchase)) ? 1 : 0;
        }

        System.out.printf("%d seen abroad, %d with a ticket%n", seen, flown);
        assertThat(seen).isGreaterThan(40);
        assertThat(flown / (double) seen).isGreaterThan(0.6);
    }

    private static boolean isAbroad(CardTransaction purchase) {
        return !"BR".equals(purchase.locationCountry())
                && purchase.entryMode() != null
                && purchase.entryMode() != EntryMode.ONLINE;
    }

    private static boolean isTicketFor(long abroadMillis, CardTransaction purchase) {
        long ahead = abroadMillis - purchase.timestampMillis();
        return purchase.mccCode().equals(AIRLINES) && ahead > 0 && ahead <= AHEAD.toMillis();
    }
}
