package dev.datagen.world.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.life.Borrowers.Borrower;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** How loans are repaid: what becomes of those that are late. */
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

    /** Whatever was overdue is paid on one day, the oldest first and a minute apart, by eight in the evening. */
    @Test
    void whoPaysUpPaysAllThatIsOverdue() {
        for (Borrower borrower : BORROWERS.all()) {
            LoanCourse course = borrower.course();
            Arrears arrears = course.arrears();
            if (arrears == null || course.renegotiation() != null || arrears.paidDay() == LoanCourse.NEVER) {
                continue;
            }
            assertThat(course.firstOpenOn(arrears.paidDay() - 1)).isEqualTo(arrears.from());
            int open = course.firstOpenOn(arrears.paidDay());
            assertThat(open > course.term() || course.dueDay(open) > arrears.paidDay())
                    .isTrue();
            for (int number = arrears.from() + 1; number < open; number++) {
                assertThat(course.paidTime(number) - course.paidTime(number - 1)).isEqualTo(Moments.MINUTE);
            }
            assertThat(course.paidTime(open - 1)).isLessThan(20 * Moments.HOUR);
        }
    }

    /** Of the borrowers who stand somewhere at the end of a month, the share who stand elsewhere at the end of the next. */
    private static double share(IntPredicate before, IntPredicate after) {
        long counted = 0;
        long there = 0;
        for (Borrower borrower : BORROWERS.all()) {
            for (int month = Months.of(borrower.terms().firstDueDay()); month < BORROWERS.lastMonth(); month++) {
                int late = borrower.course().stateOn(Months.firstDay(month + 1) - 1).daysLate();
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
}
