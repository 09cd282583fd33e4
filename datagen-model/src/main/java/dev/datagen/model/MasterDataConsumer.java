package dev.datagen.model;

/** Takes master data: everything of one customer together, parents before what refers to them. */
public interface MasterDataConsumer {

    /** A customer: before everything that is theirs. */
    void customer(Customer customer);

    /** A property: before the loan that it secures. */
    void property(Property property);

    /** An account of the customer told last. */
    void account(Account account);

    /** Shares on an account that has been told. */
    void position(Position position);

    /** A card of the customer told last. */
    void creditCard(CreditCard card);

    /** An invoice of a card that has been told. */
    void invoice(Invoice invoice);

    /** A loan of the customer told last. */
    void loan(Loan loan);

    /** The dispute of a Pix on an account that has been told. */
    void pixDispute(PixDispute dispute);

    /** A job of the customer told last. */
    void job(Job job);

    /** A wage of a job that has been told. */
    void wage(Wage wage);
}
