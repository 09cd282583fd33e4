package dev.datagen.bench.micro;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.List;

/** The events of some customers in a year, as the world tells them. */
final class Samples implements EventConsumer {

    /** Customers enough for a few thousand events of the rarest type, few enough to stay in a cache of usual size. */
    private static final int CUSTOMERS = 128;

    final List<Transaction> transactions = new ArrayList<>();
    final List<CardTransaction> purchases = new ArrayList<>();
    final List<Trade> trades = new ArrayList<>();
    final List<Installment> installments = new ArrayList<>();

    private Samples() {}

    static World world() {
        return World.of(WorldOptions.ofSeed(42));
    }

    static Samples of(World world) {
        Samples samples = new Samples();
        Worker worker = world.worker();
        Cohort cohort = world.cohort(0, CUSTOMERS);
        worker.open(cohort);
        worker.tell(cohort, world.options().period().endMillis(), samples);
        return samples;
    }

    @Override
    public void transaction(Transaction transaction) {
        transactions.add(transaction);
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        purchases.add(purchase);
    }

    @Override
    public void trade(Trade trade) {
        trades.add(trade);
    }

    @Override
    public void installment(Installment installment) {
        installments.add(installment);
    }
}
