package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.DeclineReason;
import dev.datagen.model.EntryMode;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What issuers take for a fraud: most of it is the holder's own, and unusual. */
class SuspicionTest {

    private final List<CardTransaction> tried =
            Recording.of(World.of(Recording.year2025(42)), 0, 4000).purchases.stream()
                    .filter(purchase -> purchase.status() != CardTransactionStatus.REVERSED)
                    .toList();

    private final List<CardTransaction> suspected = tried.stream()
            .filter(purchase -> purchase.declineReason() == DeclineReason.SUSPECTED_FRAUD)
            .toList();

    private static double online(List<CardTransaction> purchases) {
        return share(purchases, purchase -> purchase.entryMode() == EntryMode.ONLINE);
    }

    private static double share(List<CardTransaction> purchases, Predicate<CardTransaction> which) {
        return purchases.stream().filter(which).count() / (double) purchases.size();
    }

    private static long median(List<CardTransaction> purchases) {
        return purchases.stream()
                .filter(purchase -> purchase.entryMode() == EntryMode.ONLINE)
                .mapToLong(CardTransaction::amountCents)
                .sorted()
                .skip((long) (purchases.size() * online(purchases) / 2))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isWhatIsBoughtOnlineForMoreThanUsualOrFromAbroad() {
        System.out.printf("%d of %d suspected%n", suspected.size(), tried.size());
        assertThat(suspected).hasSizeGreaterThan(300);
        assertThat(online(suspected)).isBetween(0.85, 0.97);
        assertThat(median(suspected)).isGreaterThan(2 * median(tried));
        assertThat(share(suspected, purchase -> !"BR".equals(purchase.locationCountry())))
                .isGreaterThan(2.5 * share(tried, purchase -> !"BR".equals(purchase.locationCountry())));
    }
}
