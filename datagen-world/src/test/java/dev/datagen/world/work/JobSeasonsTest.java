package dev.datagen.world.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.random.Key;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobSeasonsTest {

    private static final int JANUARY = Months.of(2024, 1);
    private static final int FEW = 20_000;

    private final JobSeasons seasons = new JobSeasons(Key.ofSeed(77));

    /** Waits that are even over the years fall into months by their season. */
    @Test
    void mostAreDismissedInDecember() {
        double[] dismissals = new double[12];
        IntStream.range(0, FEW).forEach(i -> {
            int month = JobSeasons.lastMonth(JANUARY, i * 36.0 / FEW);
            dismissals[Months.monthOfYear(month)] += JobSeasons.dismissed(month) * 12 / (0.6 * FEW);
        });

        assertThat(dismissals[11]).isBetween(1.3, 1.5);
        assertThat(Arrays.stream(dismissals)).allMatch(share -> share >= 0.85);
    }

    /** Novo CAGED: some two thirds of the hires of a mean month are made in December; those that are put off fall into no single month. */
    @Test
    void fewAreHiredInNovemberAndFewerInDecemberAndTheOthersAllOverTheYear() {
        int[] hired = new int[12];
        IntStream.range(0, FEW).forEach(i -> hired[Months.monthOfYear(seasons.hired(i, JANUARY + i % 12))]++);

        assertThat(hired[11]).isBetween(FEW / 12 / 2, FEW / 12 * 4 / 5).isLessThan(hired[10]);
        assertThat(Arrays.stream(hired).limit(10))
                .allMatch(count -> count > 0.93 * FEW / 12 && count < 1.15 * FEW / 12);
        assertThat(hired[7]).isGreaterThan(hired[5]);
    }

    @Test
    void whoWasHiredLongAgoWasSoByTheSameSeasonsAndNobodyLaterThanCanBe() {
        int latest = JANUARY + 35;
        int[] hired = new int[12];
        IntStream.range(0, FEW).forEach(i -> {
            int month = seasons.hiredWithin(i, JANUARY + i % 36, JANUARY - 12, latest);
            assertThat(month).isLessThanOrEqualTo(latest);
            hired[Months.monthOfYear(month)]++;
        });

        assertThat(hired[11]).isBetween(FEW / 12 / 2, FEW / 12 * 4 / 5).isLessThan(hired[10]);
        assertThat(hired[1]).isGreaterThan(hired[10]);
        assertThat(hired[7]).isGreaterThan(hired[5]);
    }

    @Test
    void jobsEndOnAnyDayAndOnFridaysRatherThanWeekends() {
        int[] ofMonth = new int[32];
        int[] ofWeek = new int[8];
        IntStream.range(0, FEW).forEach(i -> {
            int day = seasons.lastDay(i, JANUARY, false);
            ofMonth[day - Months.firstDay(JANUARY) + 1]++;
            ofWeek[Brasilia.dayOfWeek(day)]++;
        });

        assertThat(ofMonth).startsWith(0);
        assertThat(IntStream.rangeClosed(1, 31).map(day -> ofMonth[day])).allMatch(count -> count > 0);
        assertThat(ofWeek[5]).isGreaterThan(3 * ofWeek[3] / 2);
        assertThat(ofWeek[7]).isLessThan(ofWeek[3] / 2);
    }

    @Test
    void whoGoesToTheNextJobLeavesWithTheMonth() {
        assertThat(IntStream.range(0, FEW).map(i -> seasons.lastDay(i, JANUARY, true)))
                .allMatch(day -> day >= Months.day(JANUARY, 26) && day < Months.firstDay(JANUARY + 1));
    }
}
