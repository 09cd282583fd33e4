package dev.datagen.model;

/** What a movement of an account is for. */
public enum TransactionPurpose {
    /** A month's wage, net of contribution and income tax. */
    SALARY,
    /** A part of the thirteenth wage of a year. */
    THIRTEENTH_SALARY,
    /** Wage of a vacation and its third. */
    VACATION_PAY,
    /** Benefit of INSS. */
    PENSION,
    /** Between two people. */
    TRANSFER,
    /** Between the holder's own accounts, here or elsewhere. */
    OWN_TRANSFER,
    /** A person pays a business, or a business a person. */
    PURCHASE,
    /** A bill for electricity. */
    ENERGY,
    /** A bill for water and sewage. */
    WATER,
    /** A bill for telephone or Internet. */
    TELECOM,
    /** A subscription of music or films. */
    STREAMING,
    /** A fee of a school or course. */
    EDUCATION,
    /** A health plan. */
    HEALTH,
    /** A premium of an insurance. */
    INSURANCE,
    /** Rent or condominium. */
    HOUSING,
    /** IPTU, IPVA, Simples Nacional, or income tax paid by DARF. */
    TAX,
    /** A bill that comes once. */
    OTHER_BILL,
    /** At a cash machine or counter. */
    CASH,
    /** What savings earn. */
    SAVINGS_INTEREST,
    /** Of a package of services. */
    BANK_FEE,
    /** Interest of a month on an account in the red. */
    OVERDRAFT_INTEREST,
    /** IOF of a month on an account in the red. */
    OVERDRAFT_TAX,
    /** Money of a disputed Pix comes back. */
    DISPUTE_RETURN,
    /** An invoice of a credit card. */
    CARD_INVOICE,
    /** The money of a loan. */
    LOAN_DISBURSEMENT,
    /** An instalment of a loan. */
    LOAN_INSTALLMENT,
    /** All that is left of a loan, or part of it, before it is due. */
    LOAN_PREPAYMENT,
    /** What was bought and sold in a session of B3, in one sum. */
    STOCK_SETTLEMENT,
    /** Of shares, tax withheld if there is any. */
    DIVIDEND,
    /** Juros sobre capital próprio, tax withheld. */
    INTEREST_ON_EQUITY,
    /** What an employer owes at the end of a job, the wage of the last days included. */
    TERMINATION_PAY,
    /** The employee's fund (FGTS), paid out at the end of a job. */
    SEVERANCE_FUND,
    /** Seguro-desemprego. */
    UNEMPLOYMENT_INSURANCE,
    /** Income tax of the last year that was withheld beyond what was due. */
    INCOME_TAX_REFUND
}
