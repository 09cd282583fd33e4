package dev.datagen.world.account;

import dev.datagen.model.AccountStatus;

/**
 * Whether an account can be used, and when that changes: it may close once, and once be opened again.
 *
 * @param first its status when the period began
 * @param closedMillis when its holder gave it up; {@link #NEVER} if they don't
 * @param reopenedMillis when they wanted it back; {@link #NEVER} likewise
 */
public record AccountHistory(AccountStatus first, long closedMillis, long reopenedMillis) {

    static final long NEVER = Long.MAX_VALUE;

    /** Of an account that is used all the time. */
    public static final AccountHistory STEADY = new AccountHistory(AccountStatus.ACTIVE, NEVER, NEVER);

    /** Whether it is closed at an instant, neither the one of closing nor that of opening again included. */
    public boolean isClosed(long millis) {
        return millis > closedMillis && millis < reopenedMillis;
    }

    AccountStatus status(long millis) {
        if (reopenedMillis <= millis) {
            return AccountStatus.ACTIVE;
        }
        return closedMillis <= millis ? AccountStatus.CLOSED : first;
    }
}
