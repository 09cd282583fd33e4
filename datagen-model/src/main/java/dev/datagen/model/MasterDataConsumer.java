package dev.datagen.model;

/** Takes master data: everything of one customer together, parents before what refers to them, but for invoices, which come in their time. */
public interface MasterDataConsumer {

    void customer(Customer customer);

    void property(Property property);

    void account(Account account);

    void creditCard(CreditCard card);

    /** An invoice of a card, which may come only later. */
    void invoice(Invoice invoice);

    void loan(Loan loan);

    void pixDispute(PixDispute dispute);
}
