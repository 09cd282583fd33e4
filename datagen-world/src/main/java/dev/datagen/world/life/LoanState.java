package dev.datagen.world.life;

import dev.datagen.model.ArrearsBucket;
import dev.datagen.model.LoanStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stands.
 *
 * @param daysLate since its oldest open instalment could have been paid
 */
record LoanState(LoanStatus status, int daysLate) {

    static final int DEFAULT_AFTER_DAYS = 90;

    /** An instalment that is due now and not paid has turned into a default within so many months. */
    static final int MONTHS_TO_DEFAULT = 4;

    private static final int DELINQUENT_FROM_DAYS = 15;

    static final LoanState PAID_OFF = new LoanState(LoanStatus.PAID_OFF, 0);

    /** Of a loan that is running. */
    static LoanState of(int daysLate) {
        if (daysLate > DEFAULT_AFTER_DAYS) {
            return new LoanState(LoanStatus.DEFAULT, daysLate);
        }
        LoanStatus status = daysLate >= DELINQUENT_FROM_DAYS ? LoanStatus.DELINQUENT : LoanStatus.ACTIVE;
        return new LoanState(status, Math.max(0, daysLate));
    }

    ArrearsBucket bucket() {
        return ArrearsBucket.ofDays(daysLate);
    }

    /** Of the loan's row. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("status", status.name());
        columns.put("days_past_due", daysLate);
        columns.put("arrears_bucket", bucket().name());
        return columns;
    }
}
