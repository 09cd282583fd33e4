package dev.datagen.world.loan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.LeavingReason;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.loan.Borrowers.Borrower;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.Night;
import dev.datagen.world.work.Tenure;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How loans are repaid: when they end, who stops paying, and what becomes of those that are late. */
class LoanCoursesTest {

    private static final Borrowers BORROWERS = new Borrowers(7, 20_000);

    /** Some two in three to nine in ten (BCB's transition of arrears), neither all nor hardly any. */
    @Test
    void mostButNotAllOfWhatIsTwoMonthsLateIsSoonThreeMonthsLate() {
        assertThat(share(late -> late > 60 && late <= 90, late -> late > 90)).isBetween(0.6, 0.92);
    }

    /** A few in a hundred a month pay what they owe after that, so that there is a loss given default to be estimated. */
    @Test
    void someComeBackFromDefault() {
        assertThat(share(late -> late > 90, late -> late <= 90)).isBetween(0.02, 0.12);
    }

    @Test
    void someInstalmentsArePaidMoreThanNinetyDaysLate() {
        long late = BORROWERS.all().stream()
                .mapToLong(borrower -> paidLate(borrower, 91))
                .sum();
        long paid = BORROWERS.all().stream()
                .mapToLong(borrower -> paidLate(borrower, Integer.MIN_VALUE))
                .sum();

        assertThat(late / (double) paid).isBetween(0.0005, 0.01);
    }

    /** Whatever was overdue is paid on one day, the oldest first and a minute apart, by ten in the evening. */
    @Test
    void whoPaysUpPaysAllThatIsOverdue() {
        for (Borrower borrower : BORROWERS.all()) {
            LoanCourse course = borrower.course();
            Arrears arrears = course.arrears();
            if (arrears == null || course.renegotiation() != null || arrears.paidDay() == LoanCourse.NEVER) {
                continue;
            }
            assertThat(course.firstOpenOn(arrears.paidDay() - 1)).isEqualTo(arrears.from());
            // What a prepayment took away was paid before.
            int open = Math.min(course.firstOpenOn(arrears.paidDay()), course.lastOpen() + 1);
            assertThat(open > course.lastOpen() || course.dueDay(open) > arrears.paidDay())
                    .isTrue();
            for (int number = arrears.from() + 1; number < open; number++) {
                assertThat(course.paidTime(number) - course.paidTime(number - 1))
                        .isEqualTo(Moments.MINUTE);
            }
            assertThat(course.paidTime(open - 1)).isLessThan(Moments.BOLETOS_UNTIL);
        }
    }

    /** Where the bank debits, in its morning run; else when people pay boletos, and what may be more than R$ 1,000 not at night. */
    @Test
    void instalmentsAreDebitedInTheMorningOrPaidAtHoursOfPeople() {
        int debited = 0;
        int byHand = 0;
        int inTheEvening = 0;
        for (Borrower borrower : BORROWERS.all()) {
            LoanCourse course = borrower.course();
            LoanTerms terms = borrower.terms();
            for (int number = 1; number <= course.lastOpen() && terms.type() == LoanType.PERSONAL; number++) {
                int day = course.paidDay(number);
                if (day == LoanCourse.NEVER) {
                    continue;
                }
                long time = course.paidTime(number);
                if (course.isDebited(number)) {
                    debited++;
                    assertThat(day).isEqualTo(course.payableDay(number));
                    assertThat(time).isBetween(6 * Moments.HOUR, 7 * Moments.HOUR + 30 * Moments.MINUTE);
                } else {
                    byHand++;
                    inTheEvening += time >= 20 * Moments.HOUR ? 1 : 0;
                    assertThat(time).isBetween(7 * Moments.HOUR, Moments.BOLETOS_UNTIL);
                    assertThat(time < Night.FROM || terms.levelCents() < Night.MOST_CENTS)
                            .isTrue();
                }
            }
        }
        assertThat(debited / (double) (debited + byHand)).isBetween(0.5, 0.8);
        assertThat(inTheEvening / (double) byHand).isBetween(0.01, 0.1);
    }

    /** Two days in seven lie on a weekend, half of which people leave for Monday: three in seven would fall on it if all of them waited. */
    @Test
    void whatIsPaidBeforeItsTimeIsPaidOnAnyDay() {
        int prepaid = 0;
        int onMondays = 0;
        for (Borrower borrower : BORROWERS.all()) {
            int day = borrower.course().prepaymentDay();
            if (day != LoanCourse.NEVER) {
                prepaid++;
                onMondays += Brasilia.dayOfWeek(day) == 1 ? 1 : 0;
            }
        }
        assertThat(prepaid).isGreaterThan(200);
        assertThat(onMondays / (double) prepaid).isBetween(0.2, 0.36);
    }

    /** The more of a price is lent, and the more of income the instalment takes, the more stop paying; on the others as few do. */
    @Test
    void whoOwesMoreForWhatTheyHaveAndEarnDefaultsMore() {
        List<Borrower> drivers = of(LoanType.VEHICLE);
        List<Borrower> others = of(LoanType.PERSONAL);

        assertThat(defaulters(drivers, LoanCoursesTest::valueLent))
                .isGreaterThan(1.5 * defaulters(drivers, borrower -> -valueLent(borrower)));
        assertThat(defaulters(drivers, LoanCoursesTest::incomeTaken))
                .isGreaterThan(1.3 * defaulters(drivers, borrower -> -incomeTaken(borrower)));
        assertThat(defaulters(others, LoanCoursesTest::incomeTaken))
                .isGreaterThan(1.3 * defaulters(others, borrower -> -incomeTaken(borrower)));
    }

    /** Some three in ten of those who could pay until then (estimate), in the half year after it; of the others of as long hardly any. */
    @Test
    void whoIsDismissedOftenStopsPayingSomeMonthsLater() {
        int dismissed = 0;
        int stopped = 0;
        for (Borrower borrower : BORROWERS.all()) {
            LoanType type = borrower.terms().type();
            Integer without = type == LoanType.PERSONAL || type == LoanType.VEHICLE ? dismissed(borrower) : null;
            if (without == null) {
                continue;
            }
            Arrears arrears = borrower.course().arrears();
            arrears = isAfterwards(borrower, arrears) ? null : arrears;
            int stop = arrears == null
                    ? Integer.MAX_VALUE
                    : Months.of(borrower.course().dueDay(arrears.from()));
            if (borrower.terms().payer() != Payer.DEFAULTER) {
                dismissed++;
                stopped += arrears == null ? 0 : 1;
                assertThat(stop >= without + 2).isTrue();
            }
        }
        assertThat(dismissed).isGreaterThan(40);
        assertThat(stopped / (double) dismissed).isBetween(0.15, 0.45);
    }

    /** As many loans come to their end in a month, or are paid off before it, as are granted, so that as many are running at the end of the period as at its beginning. */
    @Test
    void loansMature() {
        List<Borrower> personal = of(LoanType.PERSONAL);
        long matured = personal.stream()
                .map(Borrower::course)
                .mapToInt(course -> Math.min(course.prepaidDay(), course.dueDay(course.term())))
                .filter(day -> day <= BORROWERS.lastDay())
                .count();
        long begun = personal.stream()
                .filter(borrower -> borrower.terms().firstDueDay() >= Months.firstDay(BORROWERS.firstMonth()))
                .count();

        assertThat(matured / (double) begun).isBetween(0.85, 1.15);
    }

    /** BCB and ANEF, 2025: 6 to 9 % of personal loans, 5.5 to 6.7 % of vehicles, 1.1 to 1.2 % of homes; up to twice their chance. */
    @Test
    void asManyAreInArrearsFromTheFirstDayToTheLast() {
        for (int month = BORROWERS.firstMonth(); month <= BORROWERS.lastMonth() + 1; month += 6) {
            assertThat(inArrears(LoanType.PERSONAL, month)).as("personal").isBetween(0.05, 0.095);
            assertThat(inArrears(LoanType.VEHICLE, month)).as("vehicles").isBetween(0.042, 0.08);
            assertThat(inArrears(LoanType.HOUSING, month)).as("homes").isBetween(0.005, 0.018);
        }
    }

    /** With the first month that is closed after a year without security, half a year longer of a home; nobody who has been given up pays or comes to terms any more. */
    @Test
    void whatNobodyPaysIsWrittenOff() {
        int writtenOff = 0;
        for (Borrower borrower : BORROWERS.all()) {
            LoanCourse course = borrower.course();
            if (course.writtenOffDay() == LoanCourse.NEVER) {
                continue;
            }
            int open = course.firstOpenOn(course.writtenOffDay());
            int days = course.writtenOffDay() - course.payableDay(open);
            int least = borrower.terms().type() == LoanType.HOUSING
                    ? 540
                    : borrower.terms().type() == LoanType.VEHICLE ? 420 : 360;
            int day = course.writtenOffDay();
            assertThat(days).isBetween(least, least + 33);
            assertThat(Months.of(BankCalendar.BRAZIL.nextBusinessDay(day + 1))).isEqualTo(Months.of(day) + 1);
            assertThat(course.firstOpenOn(course.writtenOffDay() + 2000)).isEqualTo(open);
            assertThat(course.writtenOffDay()).isGreaterThan(Months.firstDay(BORROWERS.firstMonth()) - 1);
            writtenOff += course.isWrittenOffOn(BORROWERS.lastDay()) ? 1 : 0;
        }
        assertThat(writtenOff).isGreaterThan(200);
    }

    /** Of the loans that run on the day before a month. */
    private static double inArrears(LoanType type, int month) {
        int day = Months.firstDay(month) - 1;
        int running = 0;
        int late = 0;
        for (Borrower borrower : of(type)) {
            LoanState state = borrower.course().stateOn(day);
            boolean isRunning = borrower.terms().disbursementDay() <= day
                    && state.status() != LoanStatus.PAID_OFF
                    && !borrower.course().isWrittenOffOn(day);
            running += isRunning ? 1 : 0;
            late += isRunning && state.daysLate() > 90 ? 1 : 0;
        }
        return late / (double) running;
    }

    private static boolean isAfterwards(Borrower borrower, @Nullable Arrears arrears) {
        return arrears != null && borrower.course().dueDay(arrears.from()) > BORROWERS.lastDay();
    }

    private static @Nullable Integer dismissed(Borrower borrower) {
        LoanTerms terms = borrower.terms();
        int matures = Months.of(terms.firstDueDay()) + terms.term();
        return borrower.career().jobs().stream()
                .filter(job -> job.leaving() == LeavingReason.DISMISSED)
                .map(Tenure::endMonth)
                .filter(end -> end > Months.of(terms.firstDueDay()) + 3 && end + 6 < matures)
                .filter(end ->
                        end + 6 <= BORROWERS.lastMonth() && borrower.course().prepaidDay() > Months.firstDay(end))
                .findFirst()
                .orElse(null);
    }

    private static List<Borrower> of(LoanType type) {
        return BORROWERS.all().stream()
                .filter(borrower -> borrower.terms().type() == type)
                .toList();
    }

    private static double valueLent(Borrower borrower) {
        return borrower.terms().principalCents() / (double) borrower.terms().assetCents();
    }

    private static double incomeTaken(Borrower borrower) {
        return borrower.terms().levelCents() / (double) borrower.profile().incomeCents();
    }

    /** How many defaulters are in the upper half. */
    private static double defaulters(List<Borrower> borrowers, ToDoubleFunction<Borrower> by) {
        return borrowers.stream()
                .sorted(Comparator.comparingDouble(by).reversed())
                .limit(borrowers.size() / 2)
                .filter(borrower -> borrower.terms().payer() == Payer.DEFAULTER)
                .count();
    }

    /** Of the borrowers who stand somewhere at the end of a month, and are not given up in the next, the share who stand elsewhere at the end of the next. */
    private static double share(IntPredicate before, IntPredicate after) {
        long counted = 0;
        long there = 0;
        for (Borrower borrower : BORROWERS.all()) {
            int writtenOff = borrower.course().writtenOffDay();
            int until = writtenOff == LoanCourse.NEVER
                    ? BORROWERS.lastMonth()
                    : Math.min(Months.of(writtenOff), BORROWERS.lastMonth());
            for (int month = Months.of(borrower.terms().firstDueDay()); month < until; month++) {
                int late = borrower.course()
                        .stateOn(Months.firstDay(month + 1) - 1)
                        .daysLate();
                if (month >= BORROWERS.firstMonth() && before.test(late)) {
                    counted++;
                    there += after.test(borrower.course()
                                    .stateOn(Months.firstDay(month + 2) - 1)
                                    .daysLate())
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(counted).isGreaterThan(100);
        return there / (double) counted;
    }

    private static long paidLate(Borrower borrower, int days) {
        LoanCourse course = borrower.course();
        long late = 0;
        for (int number = 1; number <= course.term(); number++) {
            int paid = course.paidDay(number);
            late += paid <= BORROWERS.lastDay() && paid - course.dueDay(number) >= days ? 1 : 0;
        }
        return late;
    }

    /** As much of the table of loans as says so has run in the period. */
    @Test
    void noLoanWasPaidOffBeforeThePeriod() {
        assertThat(BORROWERS.all())
                .allSatisfy(borrower -> assertThat(borrower.course().prepaidDay())
                        .isGreaterThanOrEqualTo(Months.firstDay(BORROWERS.firstMonth())));
    }

    /** BCB: 4 to 7 % of loans for homes are paid off before their time in a year. */
    @Test
    void someHomesArePaidOffWithinThePeriod() {
        List<Borrower> homes = of(LoanType.HOUSING);
        long paidOff = homes.stream()
                .filter(borrower -> borrower.course().prepaidDay() <= BORROWERS.lastDay())
                .count();

        assertThat(paidOff / (double) homes.size() / 2).isBetween(0.03, 0.07);
    }

    /** As many stop in the years after the period as in it: a stream that lives on does not run out of arrears. */
    @Test
    void arrearsKeepArisingAfterThePeriod() {
        for (int years = 1; years <= 3; years++) {
            int month = BORROWERS.lastMonth() + 1 + 12 * years;
            assertThat(inArrears(LoanType.VEHICLE, month)).as("vehicles").isBetween(0.025, 0.11);
            assertThat(inArrears(LoanType.HOUSING, month)).as("homes").isBetween(0.004, 0.02);
        }
    }
}
