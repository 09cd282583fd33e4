package dev.datagen.model;

/** For how many days the oldest open instalment of a loan has been due, in the bands in which banks report it. */
public enum ArrearsBucket {
    /** Nothing is overdue. */
    UP_TO_DATE(0),
    /** 1 to 14 days late. */
    DAYS_1_TO_14(14),
    /** 15 to 30 days late. */
    DAYS_15_TO_30(30),
    /** 31 to 60 days late. */
    DAYS_31_TO_60(60),
    /** 61 to 90 days late. */
    DAYS_61_TO_90(90),
    /** 91 to 120 days late. */
    DAYS_91_TO_120(120),
    /** 121 to 150 days late. */
    DAYS_121_TO_150(150),
    /** 151 to 180 days late. */
    DAYS_151_TO_180(180),
    /** 181 to 360 days late. */
    DAYS_181_TO_360(360),
    /** More than 360 days late. */
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
