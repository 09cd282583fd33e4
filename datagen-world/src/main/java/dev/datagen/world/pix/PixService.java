package dev.datagen.world.pix;

import dev.datagen.world.calendar.Brasilia;

/** What came to Pix after its launch on 16 November 2020, by the day from which customers have it. */
public enum PixService {
    /** A dynamic QR code with due date, fine and interest (Pix Cobrança; Instrução Normativa BCB 43/2020). */
    CHARGE_WITH_DUE_DATE(2021, 5, 14),
    /** A payment at a later day, which every bank must offer (Res. BCB 103/2021); some did from the start. */
    SCHEDULED(2021, 9, 1),
    /** Return of fraud (MED; Res. BCB 103/2021). */
    SPECIAL_RETURN(2021, 11, 16),
    /** Pix Saque and Pix Troco (Res. BCB 136/2021). */
    CASH(2021, 11, 29),
    /** The same payment each month by the payer's order, which every bank must offer (Res. BCB 383/2024). */
    RECURRING_SCHEDULED(2024, 10, 28);

    private final int firstDay;

    PixService(int year, int month, int day) {
        this.firstDay = Brasilia.epochDay(year, month, day);
    }

    public int firstDay() {
        return firstDay;
    }

    public boolean exists(int epochDay) {
        return epochDay >= firstDay;
    }
}
