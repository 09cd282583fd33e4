package dev.datagen.world.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.SameBonds;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.loan.LoansOnPay;
import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Careers;
import dev.datagen.world.work.Employment;
import dev.datagen.world.work.Tenure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvoiceTimesTest {

    private static final int FIRST_MONTH = Months.of(2024, 1);
    private static final int MONTHS = 24;
    private static final int CUSTOMERS = 9000;
    private static final long HOUR = 3_600_000;

    private final Key key = Key.ofSeed(7);
    private final ReferenceData reference = ReferenceData.load();
    private final Period period = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private final Employment employment = new Employment(key, reference, new CompanyRegister(key, reference));
    private final Population population =
            new Population(key.derive("population"), period, reference, employment::isFirstWithGovernment);
    private final Careers careers =
            new Careers(key, period, period, employment, new LoansOnPay(key, period, reference));
    private final Revolving revolving = new Revolving(key, population);
    private final Beginnings beginnings = new Beginnings(key, period, reference);
    private final Cancellations cancellations = new Cancellations(new Departures(
            key, period, period, beginnings, new AccountStatuses(key, period, beginnings), SameBonds.NONE));
    private final InvoiceTimes times = new InvoiceTimes(key, reference, revolving, careers, employment, cancellations);
    private final List<Profile> holders = Stream.of(population.profiles(0, CUSTOMERS))
            .filter(Profile::holdsCard)
            .toList();

    private long timeOfDay(Profile profile, int month) {
        return Brasilia.millisOfDay(times.settledMillis(profile, month));
    }

    private int day(Profile profile, int month) {
        return Brasilia.epochDay(times.settledMillis(profile, month));
    }

    private static IntStream months() {
        return IntStream.range(FIRST_MONTH, FIRST_MONTH + MONTHS);
    }

    /** Nobody else pays within those five hours of the last day 24 times in a row. */
    private boolean isDebited(Profile profile) {
        return months().allMatch(month -> timeOfDay(profile, month) >= 13 * HOUR
                && timeOfDay(profile, month) < 18 * HOUR
                && day(profile, month) == InvoiceCalendar.payableDay(profile, month));
    }

    private static double share(List<Profile> of, Predicate<Profile> holding) {
        return of.stream().filter(holding).count() / (double) of.size();
    }

    @Test
    void aQuarterIsDebitedOnTheDueDayFromOneToSixInTheAfternoon() {
        assertThat(share(holders, this::isDebited)).isCloseTo(0.25, within(0.03));
    }

    @Test
    void thoseWhoMayPayMoreThanAThousandReaisFromHereDoNotPayAtNight() {
        assertThat(holders)
                .filteredOn(profile -> profile.cardLimitCents() > 1000_00 && UseOfBank.mayBankHere(profile))
                .isNotEmpty()
                .allMatch(profile -> months().mapToLong(month -> timeOfDay(profile, month))
                        .allMatch(time -> time >= 6 * HOUR && time < 20 * HOUR));
        assertThat(holders)
                .filteredOn(profile -> profile.cardLimitCents() <= 1000_00)
                .anyMatch(profile -> months().anyMatch(month -> timeOfDay(profile, month) >= 20 * HOUR));
    }

    @Test
    void asManyPayInTheEveningAsTheHourSaysWhereTheyPayFromElsewhere() {
        List<Profile> elsewhere = holders.stream()
                .filter(profile -> !UseOfBank.mayBankHere(profile) && !isDebited(profile))
                .toList();

        // Of Pix, 6.9 % are between 19 and 20 h and 5.8 % in the hour after (anchored on BCB).
        assertThat(inHour(elsewhere, 20) / (double) inHour(elsewhere, 19)).isCloseTo(5.8 / 6.9, within(0.15));
    }

    private long inHour(List<Profile> of, int hour) {
        return of.stream()
                .mapToLong(profile -> months().filter(month -> timeOfDay(profile, month) / HOUR == hour)
                        .count())
                .sum();
    }

    @Test
    void whoMayOweWaitsForTheLastDayOrIsLate() {
        assertThat(holders)
                .filteredOn(revolving::mayOwe)
                .isNotEmpty()
                .allMatch(profile ->
                        months().allMatch(month -> day(profile, month) >= InvoiceCalendar.payableDay(profile, month)));
    }

    private long late(Profile profile) {
        return months().filter(month -> times.isLate(profile, month)).count();
    }

    private double shareOfLate(Predicate<Profile> who) {
        return holders.stream().filter(who).mapToLong(this::late).average().orElseThrow() / MONTHS;
    }

    /** Estimates: nobody publishes how many. */
    @Test
    void aFewInvoicesArePaidLateAndMoreByWhoMayOwe() {
        assertThat(shareOfLate(profile -> true)).isCloseTo(0.025, within(0.006));
        assertThat(shareOfLate(revolving::mayOwe)).isGreaterThan(1.5 * shareOfLate(who -> !revolving.mayOwe(who)));
        assertThat(share(holders, profile -> late(profile) > 0)).isBetween(0.1, 0.4);
    }

    @Test
    void whatIsPaidLateIsPaidBeforeTheNextInvoiceCloses() {
        assertThat(holders)
                .allMatch(profile -> months().allMatch(month -> day(profile, month)
                                < InvoiceCalendar.closingDay(profile, month + 1)
                        && times.nextDue(profile, day(profile, month), times.settledMillis(profile, month)) == month));
    }

    @Test
    void nobodyPaysTheLastInvoiceLate() {
        assertThat(holders)
                .filteredOn(profile -> cancellations.lastDue(profile) < FIRST_MONTH + MONTHS)
                .isNotEmpty()
                .noneMatch(profile -> times.isLate(profile, cancellations.lastDue(profile)));
    }

    @Test
    void whoIsPaidSoonAfterTheDueDayIsLateMoreOften() {
        List<Profile> paidMonthly = holders.stream()
                .filter(profile -> profile.employment() == EmploymentStatus.EMPLOYED
                        || profile.employment() == EmploymentStatus.RETIRED)
                .toList();

        assertThat(shareOfLate(paidMonthly, true)).isGreaterThan(1.4 * shareOfLate(paidMonthly, false));
    }

    private double shareOfLate(List<Profile> of, boolean paidSoon) {
        return of.stream()
                .flatMapToInt(profile -> months().filter(month -> isPaidSoonAfter(profile, month) == paidSoon)
                        .map(month -> times.isLate(profile, month) ? 1 : 0))
                .average()
                .orElseThrow();
    }

    private boolean isPaidSoonAfter(Profile profile, int due) {
        int last = InvoiceCalendar.payableDay(profile, due);
        return IntStream.rangeClosed(due - 2, due + 1)
                .flatMap(worked -> paydays(profile, careers.of(profile), worked))
                .anyMatch(payday -> payday > last && payday <= last + 10);
    }

    @Test
    void sixtyPercentOfThosePaidMonthlyPayWithinTwoDaysOfTheirPayday() {
        List<Profile> free = holders.stream()
                .filter(profile -> profile.employment() == EmploymentStatus.EMPLOYED
                        || profile.employment() == EmploymentStatus.RETIRED)
                .filter(profile -> !revolving.mayOwe(profile) && !isDebited(profile))
                .filter(profile ->
                        months().filter(month -> payday(profile, month).isPresent())
                                        .count()
                                > MONTHS / 2)
                .toList();

        assertThat(free).hasSizeGreaterThan(200);
        assertThat(share(free, this::paysAfterPayday)).isCloseTo(0.6, within(0.05));
    }

    private boolean paysAfterPayday(Profile profile) {
        return months().filter(month -> !times.isLate(profile, month))
                .allMatch(month -> payday(profile, month)
                        .map(payday -> isSoonAfter(payday, profile, month))
                        .orElse(true));
    }

    private boolean isSoonAfter(int payday, Profile profile, int month) {
        int last = InvoiceCalendar.payableDay(profile, month);
        int day = day(profile, month);
        boolean soon = IntStream.rangeClosed(0, 2)
                .map(later -> payday + later)
                .anyMatch(wished -> day == Math.min(last, wished)
                        || day == Math.min(last, BankCalendar.BRAZIL.nextBusinessDay(wished)));
        return soon && (day > payday || timeOfDay(profile, month) >= 13 * HOUR + HOUR / 2);
    }

    /** The last between closing and last day to pay. */
    private Optional<Integer> payday(Profile profile, int month) {
        Career career = careers.of(profile);
        int first = InvoiceCalendar.closingDay(profile, month) + 1;
        int last = InvoiceCalendar.payableDay(profile, month);
        return IntStream.rangeClosed(month - 2, month + 1)
                .flatMap(worked -> paydays(profile, career, worked))
                .filter(day -> day >= first && day <= last)
                .boxed()
                .max(Integer::compare);
    }

    private IntStream paydays(Profile profile, Career career, int month) {
        if (career.isRetired(month)) {
            return IntStream.of(InssBenefit.payday(month, employment.benefitDigit(profile), career.incomeCents(month)));
        }
        Tenure job = career.in(month);
        return job == null || job.endsIn(month) || employment.vacations().isOne(profile, job, month)
                ? IntStream.empty()
                : IntStream.of(employment.schedule(profile, job).payday(month));
    }
}
