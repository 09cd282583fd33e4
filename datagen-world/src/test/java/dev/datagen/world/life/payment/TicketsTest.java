package dev.datagen.world.life.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Direction;
import dev.datagen.model.TransactionType;
import dev.datagen.world.Recording;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketsTest {

    private static final int MONTH = Months.of(2025, 3);
    private static final int SUMS = 4000;

    private final Draws draws = new Draws().from(42);
    private final Setting setting = setting();
    private final Tickets tickets = new Tickets(setting, draws);

    private static Setting setting() {
        WorldOptions options = Recording.year2025(42);
        Key key = Key.ofSeed(42);
        return new Lives(key, options, options.period().lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    /** Nobody thinks of another kind of sum because there is too little for the first one. */
    @ParameterizedTest
    @CsvSource({"PIX, false", "PIX, true", "TED, false", "BOLETO, false"})
    void whoPaysAPartPaysAsRoundASumAsTheyWanted(TransactionType type, boolean company) {
        Profile profile = setting.population().profile(7);
        DrawnMovement wish = wish(type, company);

        double wanted = wholes(() -> tickets.ofEveryday(profile, MONTH, type, Direction.DEBIT, company));
        double paid = wholes(() -> tickets.affordable(wish, 60_00 + draws.below(900_00)));

        assertThat(paid).isCloseTo(wanted, Offset.offset(0.05));
    }

    @Test
    void aPartIsNoMoreThanThereIsAndNoLessThanIsWorthTheInstrument() {
        for (TransactionType type : new TransactionType[] {TransactionType.PIX, TransactionType.TED}) {
            for (boolean own : new boolean[] {false, true}) {
                DrawnMovement wish = wish(type, false);
                wish.isOwn = own;
                for (int i = 0; i < SUMS; i++) {
                    long least = Tickets.leastCents(type);
                    long available = Math.max(5_00, least) + draws.below(40_00);
                    assertThat(tickets.affordable(wish, available)).isBetween(least, available);
                }
            }
        }
    }

    private static DrawnMovement wish(TransactionType type, boolean company) {
        DrawnMovement wish = new DrawnMovement();
        wish.begin(MONTH, 0, 0, type, 0, 0);
        wish.isWithBusiness = company;
        return wish;
    }

    private static double wholes(LongSupplier cents) {
        return LongStream.generate(cents)
                        .limit(SUMS)
                        .filter(each -> each % 100 == 0)
                        .count()
                / (double) SUMS;
    }
}
