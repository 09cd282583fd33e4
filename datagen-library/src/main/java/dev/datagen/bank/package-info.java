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
 * <p>Records come out as {@code dev.datagen.model} has them. Where they go is the business of sinks:
 * {@link dev.datagen.sinks.postgres.PostgresSink}, {@link dev.datagen.sinks.kafka.KafkaSink}, {@link dev.datagen.sinks.json.JsonFileSink} and
 * {@link dev.datagen.sinks.json.ConsoleSink}.
 */
@NullMarked
package dev.datagen.bank;

import org.jspecify.annotations.NullMarked;
