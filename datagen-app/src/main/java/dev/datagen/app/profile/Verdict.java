package dev.datagen.app.profile;

import java.util.Locale;

/** What a distance means, from the best to the worst. */
public enum Verdict {
    /** As published, but for what is small. */
    CLOSE,

    /** Recognisably so. */
    NEAR,

    /** Not as published, but as the contract's volumes set it. */
    FORCED,

    /** Different from what is published. */
    OFF,

    /** Too few records to tell. */
    FEW;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
