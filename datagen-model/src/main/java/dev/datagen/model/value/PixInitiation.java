package dev.datagen.model.value;

import java.time.LocalDate;

/** How a Pix was begun, by BCB's code, and since when it can be (BCB, Pix open data and calendar of launches). */
public enum PixInitiation {
    /** The payer typed the receiver's key. */
    KEY("DICT", 2020, 11, 16),
    /** The payer typed bank, branch and account. */
    ACCOUNT_DATA("MANU", 2020, 11, 16),
    /** The payer scanned a code that serves any number of payments. */
    STATIC_QR("QRES", 2020, 11, 16),
    /** The payer scanned a code made for this one payment. */
    DYNAMIC_QR("QRDN", 2020, 11, 16),
    /** Through a payment initiator of Open Finance. */
    INITIATOR("INIC", 2021, 10, 29),
    /** Phone held to a terminal (NFC) that shows a dynamic charge (Res. BCB 406/2024). */
    PROXIMITY_DYNAMIC("APDN", 2025, 2, 28),
    /** Phone held to a tag that holds a static charge. */
    PROXIMITY_STATIC("APES", 2025, 2, 28),
    /** Pix Automático: the receiver collects under a standing consent. */
    AUTOMATIC("AUTO", 2025, 6, 16);

    private final String code;
    private final int firstDay;

    PixInitiation(String code, int year, int month, int day) {
        this.code = code;
        this.firstDay = (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** Four letters, as in BCB's messages and statistics. */
    public String code() {
        return code;
    }

    /** The first day on which anyone could pay so, in days since 1970-01-01. */
    public int firstDay() {
        return firstDay;
    }

    /** Whether a Pix can be begun like this on a day, in days since 1970-01-01. */
    public boolean exists(int epochDay) {
        return epochDay >= firstDay;
    }
}
