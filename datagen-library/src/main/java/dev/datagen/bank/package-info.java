/**
 * The bank from Java: everything the command line makes, made by the program itself.
 *
 * <p>There are two ways in, and both give the bytes that {@code ./datagen load} gives for the same options:
 *
 * <ul>
 *   <li>{@link dev.datagen.bank.Bank} is the whole bank, of which any part can be had alone: a customer by number, a range for one worker among
 *       many, the record behind an id. Streams are lazy; memory does not grow with what runs through them.
 *   <li>Generators make one kind of record each, step by step: a {@link dev.datagen.bank.CustomerGenerator} makes customers, an
 *       {@link dev.datagen.bank.AccountGenerator} the accounts of a customer, a {@link dev.datagen.bank.TransactionGenerator} the transactions of
 *       an account. A {@link dev.datagen.model.store.FinancialDataStore} keeps records and checks what they refer to.
 * </ul>
 *
 * <p>A bank of a hundred customers, loaded as {@code ./datagen load} loads it:
 *
 * <pre>{@code
 * Bank bank = Bank.of(42);
 * CustomerRange customers = bank.customers(100);
 * try (PostgresSink postgres = new PostgresSink("postgresql://postgres:postgres@localhost:5432/datagen")) {
 *     postgres.createTables();
 *     postgres.writeBatch("stocks", bank.stocks());
 *     postgres.writeBatch("stock_prices", bank.stockPrices().toList());
 *     try (RowBuffer rows = postgres.buffer()) {
 *         customers.rows().forEach(row -> rows.add(row.collection(), row.record()));
 *     }
 * }
 * try (KafkaSink kafka = new KafkaSink(Preset.RELIABLE)) { // localhost:9092, the registry on port 8081
 *     customers.events().forEach(event -> kafka.send(event.collection(), event.record()));
 * }
 * }</pre>
 *
 * <p>One kind after the other, with a store between them:
 *
 * <pre>{@code
 * FinancialDataStore store = new FinancialDataStore();
 * AccountGenerator accounts = new AccountGenerator(bank);
 * TransactionGenerator transactions = new TransactionGenerator(bank);
 * for (Customer customer : new CustomerGenerator(bank).generate(100)) {
 *     store.addCustomer(customer);
 *     for (Account account : accounts.generateForCustomer(customer)) {
 *         store.addAccount(account);
 *         transactions.generateForAccount(account, store, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
 *                 .forEach(System.out::println);
 *     }
 * }
 * }</pre>
 *
 * <p>Records come out as {@code dev.datagen.model} has them. Where they go is the business of sinks:
 * {@link dev.datagen.sinks.postgres.PostgresSink}, {@link dev.datagen.sinks.kafka.KafkaSink}, {@link dev.datagen.sinks.json.JsonFileSink} and
 * {@link dev.datagen.sinks.json.ConsoleSink}.
 */
@NullMarked
package dev.datagen.bank;

import org.jspecify.annotations.NullMarked;
