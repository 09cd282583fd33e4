package dev.datagen.world.loan;

import dev.datagen.model.ArrearsBucket;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.LoanStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stands.
 *
 * @param daysLate since its oldest open instalment could have been paid
 */
public record LoanState(LoanStatus status, int daysLate) {

    /** Days overdue after which a loan is in default. */
    public static final int DEFAULT_AFTER_DAYS = 90;

    /** An instalment that is due now and not paid has turned into a default within so many months. */
    static final int MONTHS_TO_DEFAULT = 4;

    private static final int DELINQUENT_FROM_DAYS = 15;

    /** Of a loan of which nothing is owed. */
    public static final LoanState PAID_OFF = new LoanState(LoanStatus.PAID_OFF, 0);

    /** Of a loan that is running. */
    public static LoanState of(int daysLate) {
        if (daysLate > DEFAULT_AFTER_DAYS) {
            return new LoanState(LoanStatus.DEFAULT, daysLate);
        }
        LoanStatus status = daysLate >= DELINQUENT_FROM_DAYS ? LoanStatus.DELINQUENT : LoanStatus.ACTIVE;
        return new LoanState(status, Math.max(0, daysLate));
    }

    /** What an instalment is that was not paid when it could be. */
    public static InstallmentStatus ofOverdue(int daysLate) {
        return daysLate > DEFAULT_AFTER_DAYS ? InstallmentStatus.DEFAULT : InstallmentStatus.LATE;
    }

    /** The class of its days overdue. */
    public ArrearsBucket bucket() {
        return ArrearsBucket.ofDays(daysLate);
    }

    /** Of the loan's row. */
    public Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("status", status.name());
        columns.put("days_past_due", daysLate);
        columns.put("arrears_bucket", bucket().name());
        return columns;
    }
}
