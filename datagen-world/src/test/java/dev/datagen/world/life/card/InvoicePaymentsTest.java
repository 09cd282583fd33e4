package dev.datagen.world.life.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.InvoiceStatus;
import dev.datagen.world.Period;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.account.SameBonds;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.Cancellations;
import dev.datagen.world.card.CardDebts;
import dev.datagen.world.card.InvoiceCalendar;
import dev.datagen.world.card.InvoiceSums;
import dev.datagen.world.card.Revolving;
import dev.datagen.world.card.RevolvingDebts;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.life.card.InvoicePayments.Payment;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.work.Employment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Cards with purchases of R$ 500 a month, settled month by month by holders who have nothing at hand, or enough. */
class InvoicePaymentsTest {

    private static final int FIRST_MONTH = Months.of(2024, 1);
    private static final int MONTHS = 48;
    private static final int CUSTOMERS = 2000;
    private static final long BOUGHT_CENTS = 500_00;

    private final Key key = Key.ofSeed(3);
    private final ReferenceData reference = ReferenceData.load();
    private final Period period = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private final Employment employment = new Employment(key, reference, new CompanyRegister(key, reference));
    private final Population population =
            new Population(key.derive("population"), period, reference, employment::isFirstWithGovernment);
    private final Revolving revolving = new Revolving(key, population);
    private final Beginnings beginnings = new Beginnings(key, period, reference);
    private final AccountStatuses statuses = new AccountStatuses(key, period, beginnings);
    private final Departures nobodys = new Departures(key, period, period, beginnings, statuses, SameBonds.FOR_EVER);
    private final InvoicePayments payments = new InvoicePayments(revolving, new Cancellations(nobodys));

    /** @param chargeable what may still be charged afterwards, in cents */
    private record Settled(int index, InvoiceSums open, Payment payment, long chargeable) {}

    private Cohort cohort() {
        Overdrafts overdrafts = new Overdrafts(key, period, statuses, reference.banks(), population, 1);
        return new Cohort(population, period, overdrafts, revolving, nobodys, 0, CUSTOMERS);
    }

    /** By customer, then by month. */
    private List<Settled> settle(long atHandCents) {
        Cohort cohort = cohort();
        List<Settled> settled = new ArrayList<>();
        for (int index = 0; index < CUSTOMERS; index++) {
            if (!cohort.revolving().mayOwe(index)) {
                continue;
            }
            for (int due = FIRST_MONTH;
                    due < FIRST_MONTH + MONTHS && !cohort.revolving().isWrittenOff(index);
                    due++) {
                long bought = cohort.revolving().isBlocked(index) ? 0 : BOUGHT_CENTS;
                cohort.cards().owe(index, due, 1, bought, 0);
                InvoiceSums open = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, due);
                Payment payment = settle(cohort, index, due, open, atHandCents);
                settled.add(new Settled(index, open, payment, cohort.revolving().chargeableCents(index)));
            }
        }
        return settled;
    }

    /** In time. */
    private Payment settle(Cohort cohort, int index, int due, InvoiceSums open, long atHandCents) {
        int day = InvoiceCalendar.dueDay(cohort.profile(index), due);
        return payments.settle(cohort, index, due, open, day, atHandCents, 0);
    }

    private static double missed(List<Settled> settled, Predicate<InvoiceSums> holding) {
        return settled.stream()
                .filter(each -> holding.test(each.open()))
                .mapToInt(each -> each.payment().status() == InvoiceStatus.UNPAID ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void whoOwesFromBeforeMissesMore() {
        List<Settled> settled = settle(0);
        double fresh = missed(settled, open -> open.carried() + open.financed() == 0);

        assertThat(fresh).isPositive();
        assertThat(missed(settled, open -> open.carried() > 0)).isGreaterThan(3 * fresh);
        assertThat(missed(settled, open -> open.financed() > 0)).isGreaterThan(2 * fresh);
    }

    @Test
    void nobodyLeavesAnInvoiceUnpaidWithTheMoneyForIt() {
        assertThat(missed(settle(Long.MAX_VALUE), open -> true)).isZero();
    }

    /** More has come back than is owed: the card is in credit, and invoices take it off until it is used up. */
    @Test
    void whatComesBackAfterItWasPaidIsTakenOffLaterInvoices() {
        Cohort cohort = cohort();
        int index = 0;
        while (cohort.revolving().mayOwe(index) || !cohort.profile(index).holdsCard()) {
            index++;
        }
        long limit = cohort.profile(index).cardLimitCents();
        CardDebts debts = cohort.cards();
        debts.open(index, (int) limit);
        debts.credit(index, 100_00, true, 0);
        assertThat(cohort.availableLimitCents(index)).isEqualTo(limit);
        debts.owe(index, FIRST_MONTH, 1, 30_00, 0);
        debts.owe(index, FIRST_MONTH + 1, 1, 60_00, 0);
        debts.credit(index, 5_00, false, 0);
        assertThat(cohort.availableLimitCents(index)).isEqualTo(limit);
        assertThat(InvoiceSums.afterNext(cohort.cards(), cohort.revolving(), index, FIRST_MONTH + 1)
                        .credits())
                .isEqualTo(60_00);
        assertThat(settled(cohort, index, FIRST_MONTH).credits()).isEqualTo(30_00);
        assertThat(settled(cohort, index, FIRST_MONTH + 1).credits()).isEqualTo(60_00);
        debts.owe(index, FIRST_MONTH + 2, 1, 20_00, 0);
        assertThat(cohort.availableLimitCents(index)).isEqualTo(limit - 5_00);
        assertThat(settled(cohort, index, FIRST_MONTH + 2).total()).isEqualTo(5_00);
        assertThat(cohort.availableLimitCents(index)).isEqualTo(limit);
    }

    /** What came back pays for all that an invoice holds, older debts included. */
    @Test
    void whatComesBackPaysForWhatWasLeft() {
        Cohort cohort = cohort();
        for (int index = 0; index < CUSTOMERS; index++) {
            RevolvingDebts debts = cohort.revolving();
            if (debts.mayOwe(index)) {
                debts.carry(index, 100_00, 13_00, 1_00);
                cohort.cards().credit(index, 150_00, true, 0);
                InvoiceSums open = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, FIRST_MONTH);
                assertThat(open.credits()).isEqualTo(114_00);
                assertThat(settle(cohort, index, FIRST_MONTH, open, -1)).isEqualTo(new Payment(0, InvoiceStatus.PAID));
                assertThat(debts.carriedCents(index)).isZero();
            }
        }
    }

    /** R$ 500.00 for 17 days: 2 % are 10.00, 1 % a month 2.83; IOF of 0.0082 % a day and 0.38 % is 2.60. */
    @Test
    void whoPaysLateIsChargedOnTheNextInvoiceForTheDays() {
        Cohort cohort = cohort();
        int charged = 0;
        for (int index = 0; index < CUSTOMERS; index++) {
            Profile profile = cohort.profile(index);
            if (!profile.holdsCard()) {
                continue;
            }
            int limit = (int) BOUGHT_CENTS;
            cohort.cards().open(index, limit);
            cohort.cards().owe(index, FIRST_MONTH, 1, BOUGHT_CENTS, 0);
            InvoiceSums open = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, FIRST_MONTH);
            int day = InvoiceCalendar.dueDay(profile, FIRST_MONTH) + 17;
            assertThat(payments.settle(cohort, index, FIRST_MONTH, open, day, 0, 0))
                    .isEqualTo(new Payment(BOUGHT_CENTS, InvoiceStatus.PAID));
            InvoiceSums next = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, FIRST_MONTH + 1);
            if (next.total() > 0) {
                long interest = revolving.rates(profile).interestCents(BOUGHT_CENTS, 17);
                assertThat(next).isEqualTo(new InvoiceSums(0, 0, 0, interest + 12_83, 2_60, 0));
                assertThat(cohort.availableLimitCents(index)).isEqualTo(limit - next.total());
                assertThat(cohort.revolving().chargeableCents(index)).isZero();
                assertThat(settled(cohort, index, FIRST_MONTH + 1).total()).isEqualTo(next.total());
                assertThat(cohort.availableLimitCents(index)).isEqualTo(limit);
                assertThat(InvoiceSums.next(cohort.cards(), cohort.revolving(), index, FIRST_MONTH + 2)
                                .isEmpty())
                        .isTrue();
                charged++;
            }
        }
        assertThat(charged).isGreaterThan(200);
    }

    /** The debt is paid, at the rates of what is in arrears, and the card is free again. */
    @Test
    void whoHasMissedPaymentsAndPaysLateIsNoLongerBlocked() {
        Cohort cohort = cohort();
        int index = 0;
        while (!cohort.revolving().mayOwe(index)) {
            index++;
        }
        Profile profile = cohort.profile(index);
        RevolvingDebts debts = cohort.revolving();
        debts.miss(index);
        debts.miss(index);
        debts.mayCharge(index, 1000_00);
        debts.carry(index, 1000_00, 100_00, 5_00);
        InvoiceSums open = InvoiceSums.next(cohort.cards(), debts, index, FIRST_MONTH);
        int day = InvoiceCalendar.dueDay(profile, FIRST_MONTH) + 6;
        payments.settle(cohort, index, FIRST_MONTH, open, day, 0, 0);

        assertThat(debts.isBlocked(index)).isFalse();
        assertThat(debts.carriedCents(index)).isZero();
        InvoiceSums next = InvoiceSums.next(cohort.cards(), debts, index, FIRST_MONTH + 1);
        assertThat(next.charges()).isEqualTo(revolving.rates(profile).arrearsCents(1105_00, 0, 6));
        // 0.0082 % a day, and 0.38 % of nothing new
        assertThat(next.tax()).isEqualTo(54);
    }

    private InvoiceSums settled(Cohort cohort, int index, int due) {
        InvoiceSums open = InvoiceSums.next(cohort.cards(), cohort.revolving(), index, due);
        settle(cohort, index, due, open, Long.MAX_VALUE);
        return open;
    }

    @Test
    void whatRevolvedAndPartsOfWhatIsPaidOffArePaidInFullOrNotAtAll() {
        assertThat(settle(0))
                .filteredOn(each -> each.payment().status() == InvoiceStatus.PARTIALLY_PAID)
                .anyMatch(each -> each.open().carried() > 0)
                .allMatch(each -> each.payment().paid() >= Revolving.minimumCents(each.open()));
        assertThat(Revolving.minimumCents(new InvoiceSums(1000_00, 200_00, 300_00, 45_00, 5_00, 70_00)))
                .isEqualTo(420_00 + 120_00);
        assertThat(Revolving.minimumCents(new InvoiceSums(0, 0, 0, 0, 0, 70_00)))
                .isEqualTo(70_00);
        assertThat(Revolving.minimumCents(new InvoiceSums(100_00, 150_00, 300_00, 45_00, 5_00, 0)))
                .isEqualTo(300_00);
    }

    /** Lei 14.690/2023: what a debt costs in arrears counts when it is paid off in parts, and what these cost counts in arrears again. */
    @Test
    void allThatIsChargedIsNoMoreThanWhatWasBoughtAndLeft() {
        Cohort cohort = cohort();
        int index = 0;
        while (!cohort.revolving().mayOwe(index)) {
            index++;
        }
        RevolvingDebts debts = cohort.revolving();
        debts.mayCharge(index, 1000_00);
        debts.carry(index, 1000_00, 600_00, 10_00);
        assertThat(debts.chargeableCents(index)).isEqualTo(390_00);

        debts.payOff(index, 500_00, 3, 380_00);
        assertThat(debts.chargeableCents(index)).isEqualTo(10_00);
        assertThat(debts.partCents(index)).isEqualTo(500_00);

        debts.carry(index, 500_00, 10_00, 0);
        assertThat(debts.chargeableCents(index)).isZero();
    }

    @Test
    void aMissedPartGoesToTheNextInvoiceBesideTheNextPart() {
        List<Settled> settled = settle(0);
        for (int i = 1; i < settled.size(); i++) {
            Settled before = settled.get(i - 1);
            Settled now = settled.get(i);
            if (before.index() == now.index()
                    && before.open().financed() > 0
                    && before.payment().status() == InvoiceStatus.UNPAID) {
                assertThat(now.open().carried()).isEqualTo(before.open().total());
            }
        }
        assertThat(settled)
                .anyMatch(each -> each.open().carried() > 0 && each.open().financed() > 0)
                .allMatch(each -> each.chargeable() >= 0);
    }
}
