package dev.datagen.model;

/** Who withholds the instalments of a payroll loan. */
public enum PayrollAgreement {
    /** From a pension. */
    INSS,
    /** From a wage. */
    EMPLOYER
}
