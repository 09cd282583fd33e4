package dev.datagen.world.credit;

import dev.datagen.model.LoanType;

/**
 * How often borrowers stop paying, and after how many days a bank gives up what nobody pays. Rates are fitted to the shares of loans that are more than
 * 90 days late.
 */
public enum DefaultRisk {
    /** Without security: 7 % are more than 90 days late (BCB, 2025: 6 to 9 %). */
    PERSONAL(0.0150, 0.13, 360),

    /** Secured by a vehicle: 6.1 % (ANEF, 2024 and 2025). */
    VEHICLE(0.0098, 0.08, 420),

    /** Secured by a home: 1.15 % (BCB, 2025). */
    HOUSING(0.0015, 0.03, 540),

    /** Withheld from pensions, or by governments: 2 % (BCB, 2025), where something else takes the margin. */
    WITHHELD_FOR_SURE(0.0034, 0.0, 360),

    /** Withheld from wages: 5 % (BCB, 2025: 5 to 9 %), with the job. */
    WITHHELD_FROM_WAGES(0.0105, 0.03, 360);

    private final double aMonth;
    private final double lostToSight;
    private final int daysUntilWrittenOff;

    /**
     * @param aMonth how many stop in a month, of those who still owe something
     * @param lostToSight for each month before the period, so many times more are taken to have stopped in it, of loans that run in the period: the
     *     longer ago somebody stopped, the likelier the term was over by its beginning, and then there is no such loan here
     * @param daysUntilWrittenOff see {@link #daysUntilWrittenOff()}
     */
    DefaultRisk(double aMonth, double lostToSight, int daysUntilWrittenOff) {
        this.aMonth = aMonth;
        this.lostToSight = lostToSight;
        this.daysUntilWrittenOff = daysUntilWrittenOff;
    }

    /** Of loans of a type; of those on pay, that of wages. */
    public static DefaultRisk of(LoanType type) {
        return switch (type) {
            case PERSONAL -> PERSONAL;
            case VEHICLE -> VEHICLE;
            case HOUSING -> HOUSING;
            case PAYROLL -> WITHHELD_FROM_WAGES;
        };
    }

    /**
     * How long after its oldest open instalment could have been paid a loan is written off, in days: what no asset secures after a year (Res. CMN 2.682/1999,
     * article 7, until 2024; Res. CMN 4.966/2021 leaves it to banks, which have kept to it); of a vehicle once it has been taken and sold, of a home once
     * its ownership has been consolidated and it has been sold by auction (Decreto-Lei 911/1969; Lei 9.514/1997; how long that takes are estimates).
     */
    public int daysUntilWrittenOff() {
        return daysUntilWrittenOff;
    }

    /** How many stop in a month, of those who still owe something. */
    public double aMonth() {
        return aMonth;
    }

    double lostToSight() {
        return lostToSight;
    }
}
