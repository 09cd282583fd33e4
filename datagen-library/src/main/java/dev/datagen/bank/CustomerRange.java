package dev.datagen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Successive customers of a bank. Immutable: any number of threads may ask; a stream belongs to one.
 *
 * @see Bank#range
 */
public final class CustomerRange {

    private final Bank bank;
    private final long from;
    private final long to;

    CustomerRange(Bank bank, long from, long to) {
        if (from < 0) {
            throw new IllegalArgumentException("a range from customer " + from + ", but the first one is 0");
        }
        if (to <= from) {
            throw new IllegalArgumentException(
                    "a range from customer " + from + " up to but without " + to + ", but it must hold at least one");
        }
        if (to > bank.capacity()) {
            throw new IllegalArgumentException("a range up to customer " + to + ", but at most " + bank.capacity()
                    + " can have documents, telephone and account numbers of their own");
        }
        this.bank = bank;
        this.from = from;
        this.to = to;
    }

    /** The first ordinal. */
    public long from() {
        return from;
    }

    /** The ordinal after the last one. */
    public long to() {
        return to;
    }

    /** How many customers it holds. */
    public long size() {
        return to - from;
    }

    /**
     * One customer of the range.
     *
     * @param ordinal counted in the bank, not in the range
     */
    public BankCustomer customer(long ordinal) {
        if (ordinal < from || ordinal >= to) {
            throw new IllegalArgumentException(
                    "customer " + ordinal + ", but this range holds " + from + " to " + (to - 1));
        }
        return bank.customer(ordinal);
    }

    /**
     * The customers one by one. Each is made alone, so that {@code parallel()} shares the work well.
     */
    public Stream<BankCustomer> stream() {
        return LongStream.range(from, to).mapToObj(bank::customer);
    }

    /**
     * Cuts the range into ranges that lie side by side, of sizes that differ by one at most.
     *
     * @param parts at least 1; where there are fewer customers, each gets a part of its own
     */
    public List<CustomerRange> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("a range cut into " + parts + " parts, but it takes at least 1");
        }
        long count = Math.min(parts, size());
        List<CustomerRange> ranges = new ArrayList<>();
        long start = from;
        for (long part = 0; part < count; part++) {
            long end = start + (to - start) / (count - part);
            ranges.add(new CustomerRange(bank, start, end));
            start = end;
        }
        return ranges;
    }

    /**
     * The rows of all customers as they stand at the end of the period, those of one customer together, parents before what refers to
     * them. Shares belong to nobody: {@link Bank#stocks()}, {@link Bank#stockPrices()}.
     */
    public Stream<BankRow<?>> rows() {
        return Pages.stream(() -> new RangeRows(bank, from, to));
    }

    /**
     * What happens to all customers, in the order of time: as a topic has it; what happens in one instant by customer. Some 200 bytes are
     * held for each customer, and the events of some days at a time.
     */
    public Stream<BankEvent<?>> events() {
        return Pages.stream(() -> new RangeEvents(bank, from, to));
    }

    @Override
    public String toString() {
        return "CustomerRange[from=" + from + ", to=" + to + ", seed="
                + bank.options().seed() + "]";
    }
}
