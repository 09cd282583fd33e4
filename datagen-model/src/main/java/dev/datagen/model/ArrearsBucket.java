package dev.datagen.model;

/** For how many days the oldest open instalment of a loan has been due, in the bands in which banks report it. */
public enum ArrearsBucket {
    UP_TO_DATE(0),
    DAYS_1_TO_14(14),
    DAYS_15_TO_30(30),
    DAYS_31_TO_60(60),
    DAYS_61_TO_90(90),
    DAYS_91_TO_120(120),
    DAYS_121_TO_150(150),
    DAYS_151_TO_180(180),
    DAYS_181_TO_360(360),
    OVER_360_DAYS(Integer.MAX_VALUE);

    private final int upTo;

    ArrearsBucket(int upTo) {
        this.upTo = upTo;
    }

    /** The band of so many days, 0 where nothing is late. */
    public static ArrearsBucket ofDays(int days) {
        for (ArrearsBucket bucket : values()) {
            if (days <= bucket.upTo) {
                return bucket;
            }
        }
        return OVER_360_DAYS;
    }
}
