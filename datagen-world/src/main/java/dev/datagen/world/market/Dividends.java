package dev.datagen.world.market;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.reference.StockListing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The dividends of a period and of the two months before it, by the days on which they go ex and are paid. Immutable. */
public final class Dividends {

    private final int firstMonth;
    private final List<Dividend> all;

    /** By number, that of another class of the same company's shares. */
    private final List<@Nullable Dividend> beside = new ArrayList<>();

    /** By month. */
    private final List<List<Dividend>> goingEx;

    private final List<List<Dividend>> firstGoingEx;
    private final List<List<Dividend>> paid;

    /**
     * Dividends that go ex in successive months.
     *
     * @param all in order of time, each at its number
     */
    Dividends(List<Dividend> all, List<StockListing> listings, int firstMonth, int lastMonth) {
        this.firstMonth = firstMonth;
        this.all = List.copyOf(all);
        all.forEach(each -> beside.add(otherClass(each, listings)));
        goingEx = byMonth(all, Dividend::exDay, lastMonth);
        firstGoingEx = byMonth(all.stream().filter(this::isFirstOfDay).toList(), Dividend::exDay, lastMonth);
        paid = byMonth(all, Dividend::payDay, lastMonth);
    }

    private @Nullable Dividend otherClass(Dividend dividend, List<StockListing> listings) {
        String issuer = listings.get(dividend.stock()).issuer();
        return all.stream()
                .filter(each -> each.stock() != dividend.stock()
                        && each.payDay() == dividend.payDay()
                        && listings.get(each.stock()).issuer().equals(issuer))
                .findFirst()
                .orElse(null);
    }

    private boolean isFirstOfDay(Dividend dividend) {
        return dividend.number() == 0 || all.get(dividend.number() - 1).exDay() != dividend.exDay();
    }

    private List<List<Dividend>> byMonth(List<Dividend> dividends, ToIntFunction<Dividend> day, int lastMonth) {
        return IntStream.rangeClosed(firstMonth, lastMonth)
                .mapToObj(month -> dividends.stream()
                        .filter(each -> Months.of(day.applyAsInt(each)) == month)
                        .toList())
                .toList();
    }

    /** A dividend by its number. */
    public Dividend of(int number) {
        return all.get(number);
    }

    /** Those that shares are traded without from a day of a month on, in order of time. */
    public List<Dividend> goingEx(int month) {
        return goingEx.get(month - firstMonth);
    }

    /** Of these, the first of each day. */
    public List<Dividend> firstGoingEx(int month) {
        return firstGoingEx.get(month - firstMonth);
    }

    /** The number after the last of those that go ex on one day with the first of them. */
    public int endGoingEx(Dividend first) {
        int end = first.number() + 1;
        while (end < all.size() && all.get(end).exDay() == first.exDay()) {
            end++;
        }
        return end;
    }

    /** Those that are paid in a month. */
    public List<Dividend> paid(int month) {
        return paid.get(month - firstMonth);
    }

    /** What the same company pays for another class of its shares on the same day; null if nothing. */
    public @Nullable Dividend beside(Dividend dividend) {
        return beside.get(dividend.number());
    }
}
