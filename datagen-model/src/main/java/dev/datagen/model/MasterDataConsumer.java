package dev.datagen.model;

/** Takes master data: everything of one customer together, parents before what refers to them. */
public interface MasterDataConsumer {

    void customer(Customer customer);

    void property(Property property);

    void account(Account account);

    void position(Position position);

    void creditCard(CreditCard card);

    void invoice(Invoice invoice);

    void loan(Loan loan);

    void pixDispute(PixDispute dispute);

    void job(Job job);
}
