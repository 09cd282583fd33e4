package dev.datagen.sinks.encode;

/** What each type of field can hold, whatever it is encoded to. */
final class Ranges {

    /** The largest unscaled value of {@code numeric(15,2)}. */
    static final long MAX_MONEY_CENTS = 999_999_999_999_999L;

    /** The largest unscaled value of {@code numeric(10,6)}. */
    static final long MAX_RATE_MILLIONTHS = 9_999_999_999L;

    /** 0001-01-01 to 9999-12-31: what four digits of a year can write. */
    static final long MIN_EPOCH_DAY = -719_162;

    static final long MAX_EPOCH_DAY = 2_932_896;
    static final long MILLIS_PER_DAY = 86_400_000;
    static final long MIN_EPOCH_MILLIS = MIN_EPOCH_DAY * MILLIS_PER_DAY;
    static final long MAX_EPOCH_MILLIS = (MAX_EPOCH_DAY + 1) * MILLIS_PER_DAY - 1;

    private Ranges() {}
}
