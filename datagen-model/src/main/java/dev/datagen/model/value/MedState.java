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
    /** All of it came back. */
    RETURNED_FULL,
    /** A part of it came back, and no more will. */
    RETURNED_PARTIAL,
    /** For one of the {@link Reason}s. */
    NOT_RETURNED;

    /** Why nothing was returned. */
    public enum Reason {
        /** There was no money left on the account. */
        NO_BALANCE,
        /** The account had been closed. */
        ACCOUNT_CLOSED,
        /** For another reason. */
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
