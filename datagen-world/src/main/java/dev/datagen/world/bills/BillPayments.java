package dev.datagen.world.bills;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.bills.Bills.Payment;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.reference.Biller.Means;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How bills are paid from an account. */
final class BillPayments {

    private static final double DEBITED = 0.30;

    /** By Pix, of those born in 1985 a third, and more for each year that one was born later (estimates; BCB: the young pay more by Pix). */
    private static final double PAID_BY_PIX = 0.32;

    private static final double MORE_BY_PIX_A_YEAR = 0.008;
    private static final double LEAST_BY_PIX = 0.10;
    private static final double MOST_BY_PIX = 0.60;

    /** Of those, so many did when it began, and all from a month on, growing by months in between (estimates; BCB: what companies are paid by Pix grew so). */
    private static final double BY_PIX_AT_FIRST = 0.15;

    private static final int FIRST_BY_PIX = Months.of(2020, 11);
    private static final int ALL_BY_PIX = Months.of(2024, 1);
    private static final int BORN_IN_1985 = Months.firstDay(Months.of(1985, 7));

    /**
     * Of those who pay a bill by Pix, so many let it be collected after as many months of Pix Automático, which has existed since June 2025; they
     * grow as the square of the months (BCB, Estatísticas do Pix: 0.03 % of all Pix in the first half of 2026).
     */
    private static final double COLLECTED = 0.03;

    private static final int MONTHS_UNTIL_COLLECTED = 18;

    private static final int FIRST_COLLECTED = Months.of(2025, 6);

    private BillPayments() {}

    /**
     * How a bill is paid on a day.
     *
     * @param means those that its sender takes
     * @param segment of its barcode; null for a boleto
     * @param birthDay the customer's, and {@code day} that of the payment, both in days since 1970-01-01
     * @param way the customer's quantile for this bill
     * @param eagerness likewise, the lower the sooner they take up what is new
     */
    static Payment of(
            List<Means> means,
            UtilityBill.@Nullable Segment segment,
            int birthDay,
            int day,
            double way,
            double eagerness) {
        boolean line = means.contains(Means.BOLETO);
        if (means.contains(Means.DEBIT) && (way < DEBITED || !line)) {
            return Payment.DEBIT;
        }
        boolean pix = means.contains(Means.PIX) && PixInitiation.DYNAMIC_QR.exists(day);
        if (!pix || line && way <= 1 - byPix(birthDay) * begun(Months.of(day))) {
            return Payment.LINE;
        }
        boolean collected = segment != UtilityBill.Segment.GOVERNMENT
                && PixInitiation.AUTOMATIC.exists(day)
                && eagerness < collected(Months.of(day));
        return collected ? Payment.PIX_AUTOMATICO : Payment.QR_CODE;
    }

    private static double byPix(int birthDay) {
        double share = PAID_BY_PIX + MORE_BY_PIX_A_YEAR * (birthDay - BORN_IN_1985) / Years.DAYS;
        return Math.max(LEAST_BY_PIX, Math.min(MOST_BY_PIX, share));
    }

    /** Of those who will pay by Pix, how many do in a month. */
    private static double begun(int month) {
        double elapsed = (month - FIRST_BY_PIX) / (double) (ALL_BY_PIX - FIRST_BY_PIX);
        return Math.min(1, BY_PIX_AT_FIRST + (1 - BY_PIX_AT_FIRST) * elapsed);
    }

    private static double collected(int month) {
        double elapsed = (month - FIRST_COLLECTED) / (double) MONTHS_UNTIL_COLLECTED;
        return Math.min(1, COLLECTED * elapsed * elapsed);
    }
}
