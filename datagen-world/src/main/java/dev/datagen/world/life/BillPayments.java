package dev.datagen.world.life;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.life.Bills.Payment;
import dev.datagen.world.reference.Biller.Means;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How bills are paid from an account. */
final class BillPayments {

    private static final double DEBITED = 0.30;
    private static final double PAID_BY_PIX = 0.22;

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
     * @param day in days since 1970-01-01
     * @param way the customer's quantile for this bill
     * @param eagerness likewise, the lower the sooner they take up what is new
     */
    static Payment of(List<Means> means, UtilityBill.@Nullable Segment segment, int day, double way, double eagerness) {
        boolean line = means.contains(Means.BOLETO);
        if (means.contains(Means.DEBIT) && (way < DEBITED || !line)) {
            return Payment.DEBIT;
        }
        boolean pix = means.contains(Means.PIX) && PixInitiation.DYNAMIC_QR.exists(day);
        if (!pix || way <= 1 - PAID_BY_PIX && line) {
            return Payment.LINE;
        }
        boolean collected = segment != UtilityBill.Segment.GOVERNMENT
                && PixInitiation.AUTOMATIC.exists(day)
                && eagerness < collected(Months.of(day));
        return collected ? Payment.PIX_AUTOMATICO : Payment.QR_CODE;
    }

    private static double collected(int month) {
        double elapsed = (month - FIRST_COLLECTED) / (double) MONTHS_UNTIL_COLLECTED;
        return Math.min(1, COLLECTED * elapsed * elapsed);
    }
}
