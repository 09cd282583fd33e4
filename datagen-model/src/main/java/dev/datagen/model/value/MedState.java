package dev.datagen.model.value;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim of the special return mechanism of Pix (MED; Res. BCB 103/2021) stands. */
public enum MedState {
    /** The payer has contested, and the receiver's bank looks at it. */
    CONTESTED,
    /** No fraud was found. */
    REJECTED,
    /** Fraud was found; money is still to be returned. */
    ACCEPTED,
    RETURNED_FULL,
    RETURNED_PARTIAL,
    /** For one of the {@link Reason}s. */
    NOT_RETURNED;

    /** Why nothing was returned. */
    public enum Reason {
        NO_BALANCE,
        ACCOUNT_CLOSED,
        OTHER
    }

    /** What may come next; empty at the end. */
    public Set<MedState> next() {
        return switch (this) {
            case CONTESTED -> EnumSet.of(ACCEPTED, REJECTED);
            case ACCEPTED -> EnumSet.of(RETURNED_FULL, RETURNED_PARTIAL, NOT_RETURNED);
            case REJECTED, RETURNED_FULL, RETURNED_PARTIAL, NOT_RETURNED -> EnumSet.noneOf(MedState.class);
        };
    }
}
