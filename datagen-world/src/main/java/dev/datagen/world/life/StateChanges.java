package dev.datagen.world.life;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.Customer;
import dev.datagen.model.Job;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.model.Transaction;
import dev.datagen.world.account.AccountHistory;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.population.Profile;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Tenure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a movement of lives that go on says of its holder beyond the balance: an account closed or opened again, work that ended or began. */
final class StateChanges {

    private static final int MONTHS_UNTIL_PAID = 2;

    private final Setting setting;
    private final LongFunction<Profile> profiles;

    /** @param profiles by ordinal */
    StateChanges(Setting setting, LongFunction<Profile> profiles) {
        this.setting = setting;
        this.profiles = profiles;
    }

    void of(Transaction event, RowChangeConsumer changes) {
        if (event.purpose() == null) {
            return;
        }
        switch (event.purpose()) {
            case OWN_TRANSFER -> ofAccount(event, identity(event), changes);
            case SALARY, PENSION -> ofIncome(event, identity(event), changes);
            case TERMINATION_PAY -> {
                ofIncome(event, identity(event), changes);
                ofJob(event, identity(event), changes);
            }
            default -> {}
        }
    }

    private Identity identity(Transaction event) {
        return setting.ids()
                .identity(event.accountId())
                .orElseThrow(() -> new IllegalStateException("no account of ours: " + event.accountId()));
    }

    private void ofAccount(Transaction event, Identity account, RowChangeConsumer changes) {
        long millis = event.timestampMillis();
        Profile holder = profiles.apply(account.ordinal());
        if (setting.departures().millis(holder) != Departures.NEVER) {
            return;
        }
        AccountHistory history = setting.statuses().history(holder, account.sequence());
        boolean closes = history.closedMillis() == millis;
        if (closes || history.reopenedMillis() == millis) {
            AccountStatus status = closes ? AccountStatus.CLOSED : AccountStatus.ACTIVE;
            changes.rowChanged(new RowChange(
                    Account.TABLE,
                    event.accountId(),
                    values("status", status.name(), closes ? "closed_at" : "reopened_at", Instant.ofEpochMilli(millis)),
                    millis));
        }
    }

    /** The first wage of a job comes up to two months after it began. */
    private void ofIncome(Transaction event, Identity account, RowChangeConsumer changes) {
        long millis = event.timestampMillis();
        int day = Brasilia.epochDay(millis);
        Career career = setting.careers().of(profiles.apply(account.ordinal()));
        Tenure left = career.leftBy(day);
        int known = career.monthKnownOn(day);
        int month = left == null ? known : Math.max(known, left.endMonth());
        boolean isNew = career.status(month) != career.status(month - MONTHS_UNTIL_PAID)
                || career.in(month) != career.in(month - MONTHS_UNTIL_PAID);
        if (isNew) {
            changes.rowChanged(new RowChange(
                    Customer.TABLE,
                    event.customerId(),
                    values(
                            "monthly_income",
                            career.incomeCents(month),
                            "employment_status",
                            career.status(month).name()),
                    millis));
        }
    }

    private void ofJob(Transaction event, Identity account, RowChangeConsumer changes) {
        long millis = event.timestampMillis();
        Career career = setting.careers().of(profiles.apply(account.ordinal()));
        Tenure left = career.leftBy(Brasilia.epochDay(millis));
        if (left != null) {
            changes.rowChanged(new RowChange(
                    Job.TABLE,
                    setting.ids().id(IdKind.JOB, account.ordinal(), left.number()),
                    values(
                            "left_on",
                            LocalDate.ofEpochDay(left.lastDay()),
                            "leaving_reason",
                            left.leaving().name()),
                    millis));
        }
    }

    /** The columns of an account that is closed. */
    static Map<String, @Nullable Object> closed(long millis) {
        return values("status", AccountStatus.CLOSED.name(), "closed_at", Instant.ofEpochMilli(millis));
    }

    /** The columns of an account whose overdraft limit has become another one. */
    static Map<String, @Nullable Object> overdraft(Overdrafts.Change change) {
        Map<String, @Nullable Object> values =
                values("overdraft_limit", change.cents(), "previous_overdraft_limit", change.beforeCents());
        values.put("overdraft_limit_changed_at", Instant.ofEpochMilli(change.millis()));
        return values;
    }

    private static Map<String, @Nullable Object> values(String first, Object one, String second, Object other) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(first, one);
        values.put(second, other);
        return values;
    }
}
