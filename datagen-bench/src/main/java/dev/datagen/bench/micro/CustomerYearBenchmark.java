package dev.datagen.bench.micro;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.Wage;
import dev.datagen.world.World;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A customer's year, without encoding: born, settled (the dry pass, then the rows), told in one go. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CustomerYearBenchmark {

    private static final int CUSTOMERS = 256;

    private final World world = Samples.world();
    private final Worker worker = world.worker();
    private final Cohort settled = world.cohort(0, CUSTOMERS);
    private final Cohort told = world.cohort(0, CUSTOMERS);
    private final long end = world.options().period().endMillis();

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public Cohort birth() {
        return world.cohort(0, CUSTOMERS);
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void settle(Blackhole hole) {
        worker.settle(settled, new Audience(hole));
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void tell(Blackhole hole) {
        worker.open(told);
        worker.tell(told, end, new Audience(hole));
    }

    private record Audience(Blackhole hole) implements EventConsumer, MasterDataConsumer {
        @Override
        public void transaction(Transaction transaction) {
            hole.consume(transaction);
        }

        @Override
        public void cardTransaction(CardTransaction purchase) {
            hole.consume(purchase);
        }

        @Override
        public void trade(Trade trade) {
            hole.consume(trade);
        }

        @Override
        public void installment(Installment installment) {
            hole.consume(installment);
        }

        @Override
        public void customer(Customer customer) {
            hole.consume(customer);
        }

        @Override
        public void property(Property property) {
            hole.consume(property);
        }

        @Override
        public void account(Account account) {
            hole.consume(account);
        }

        @Override
        public void position(Position position) {
            hole.consume(position);
        }

        @Override
        public void creditCard(CreditCard card) {
            hole.consume(card);
        }

        @Override
        public void invoice(Invoice invoice) {
            hole.consume(invoice);
        }

        @Override
        public void loan(Loan loan) {
            hole.consume(loan);
        }

        @Override
        public void pixDispute(PixDispute dispute) {
            hole.consume(dispute);
        }

        @Override
        public void job(Job job) {
            hole.consume(job);
        }

        @Override
        public void wage(Wage wage) {
            hole.consume(wage);
        }
    }
}
