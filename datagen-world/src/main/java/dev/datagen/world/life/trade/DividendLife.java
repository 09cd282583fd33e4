package dev.datagen.world.life.trade;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Entitlements;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.market.Dividend;
import dev.datagen.world.market.Dividends;
import dev.datagen.world.market.Market;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.StockListing;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.BankRuns;
import dev.datagen.world.time.Moments;

/**
 * Pays dividends and interest on equity to those who held the shares when they went ex, tax withheld. What they held when the period began they held
 * for two months at least.
 */
public final class DividendLife {

    private static final long PAID_FROM = 10 * Moments.HOUR;
    private static final long PAID_WITHIN = 100 * Moments.MINUTE;

    /** The payments of a day come one after the other, by share. */
    private static final int APART = 900;

    /** What goes ex in a month is paid so many months later at the latest. */
    private static final int LATEST_PAYMENT_MONTHS = 2;

    private final Setting setting;
    private final BankRuns runs;
    private final Key key;
    private final Market market;
    private final Dividends dividends;
    private final OpeningPositions openings;
    private final Bookkeeper books;

    /** What the company of each share is called. */
    private final String[] issuers;

    /** @param setting what all lives share */
    public DividendLife(Setting setting, OpeningPositions openings, Bookkeeper books) {
        this.setting = setting;
        this.key = setting.key().derive("dividends paid");
        this.runs = new BankRuns(key.derive("runs"), PAID_WITHIN);
        this.market = setting.market();
        this.dividends = market.dividends();
        this.openings = openings;
        this.books = books;
        this.issuers = market.listings().stream().map(StockListing::issuerName).toArray(String[]::new);
    }

    /** Forgets the dividends that a customer waits for; the period begins. */
    public void open(Cohort cohort, int index) {
        cohort.entitlements().clear(index);
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Cohort cohort, int index, int month, Agenda agenda) {
        Profile profile = cohort.profile(index);
        if (cohort.portfolios().isRemembered(index)) {
            planTraded(cohort, index, profile, month, agenda);
        } else if (openings.mayHold(profile)) {
            planKept(profile, month, agenda);
        }
    }

    /** What is paid in a month went ex in an earlier one, so all that is due is known when the month begins. */
    private void planTraded(Cohort cohort, int index, Profile profile, int month, Agenda agenda) {
        if (month <= setting.period().firstMonth() + LATEST_PAYMENT_MONTHS) {
            planHeldBefore(profile, month, agenda);
        }
        Entitlements waiting = cohort.entitlements();
        for (Dividend first : dividends.firstGoingEx(month)) {
            agenda.add((first.exDay() - Months.firstDay(month)) * Moments.DAY, Agenda.EX_DIVIDEND, first.number(), 0);
        }
        for (int entry = 0; entry < waiting.size(); entry++) {
            if (waiting.isOf(entry, index)) {
                planPayment(profile, dividends.of(waiting.dividend(entry)), month, agenda);
            }
        }
    }

    private void planHeldBefore(Profile profile, int month, Agenda agenda) {
        openings.enter(profile);
        for (Dividend dividend : dividends.paid(month)) {
            if (wentExBefore(dividend) && openings.find(dividend.stock()) >= 0) {
                planPayment(profile, dividend, month, agenda);
            }
        }
    }

    private boolean wentExBefore(Dividend dividend) {
        return dividend.exDay() < setting.period().firstDay();
    }

    /** Who never gives an order needs no memory. */
    private void planKept(Profile profile, int month, Agenda agenda) {
        openings.enter(profile);
        for (Dividend dividend : dividends.paid(month)) {
            if (openings.find(dividend.stock()) >= 0) {
                planPayment(profile, dividend, month, agenda);
            }
        }
    }

    private void planPayment(Profile profile, Dividend dividend, int month, Agenda agenda) {
        int day = dividend.payDay();
        if (Months.of(day) == month) {
            double after = dividend.stock() + Key.unit(key.at(profile.ordinal(), dividend.number()));
            long time = PAID_FROM + runs.delay(profile, day) + (long) (APART * after);
            agenda.add(
                    (day - Months.firstDay(month)) * Moments.DAY + time,
                    Agenda.SETTLEMENT,
                    dividend.number(),
                    MovementNumbers.dividend(dividend.stock()));
        }
    }

    /** Remembers what is held at the close before shares go ex: of all those that do so on a day. */
    public void goesEx(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        int first = occasion.detail();
        int end = dividends.endGoingEx(dividends.of(first));
        for (int number = first; number < end; number++) {
            int quantity =
                    cohort.portfolios().quantityOf(index, dividends.of(number).stock());
            if (quantity > 0) {
                cohort.entitlements().add(index, number, quantity);
            }
        }
    }

    /** Books what is paid, and tells of it unless there is nobody to tell. */
    public void pay(Occasion occasion) {
        Cohort cohort = occasion.cohort();
        int index = occasion.index();
        Dividend dividend = dividends.of(occasion.detail());
        long quantity = quantity(cohort, index, dividend);
        long besideCents = besideCents(cohort, index, dividend);
        long cents = dividend.netCents(quantity, besideCents);
        if (cents == 0) {
            return;
        }
        TransactionPurpose purpose = switch (dividend.kind()) {
            case DIVIDEND -> TransactionPurpose.DIVIDEND;
            case INTEREST_ON_EQUITY -> TransactionPurpose.INTEREST_ON_EQUITY;
        };
        int slot = occasion.profile().investmentSlot();
        Entry entry = occasion.entry(slot, TransactionType.DEPOSIT, purpose, cents);
        books.credit(occasion, entry, new Bookkeeper.Other() {
            @Override
            public Counterparty of(Movement movement) {
                return Counterparty.document(issuers[dividend.stock()], null, null)
                        .settling(setting.ids().id(IdKind.STOCK, dividend.stock(), 0));
            }
        });
    }

    /**
     * What the same company pays for another class of its shares. By that it is reckoned what is withheld of this one, and the other way round, so the
     * shares are forgotten only as the later one is paid.
     */
    private long besideCents(Cohort cohort, int index, Dividend dividend) {
        Dividend beside = dividends.beside(dividend);
        Entitlements waiting = cohort.entitlements();
        if (beside == null) {
            waiting.take(index, dividend.number());
            return 0;
        }
        long cents = beside.grossCents(quantity(cohort, index, beside));
        boolean isLater = beside.stock() < dividend.stock();
        if (isLater || cents == 0) {
            waiting.take(index, dividend.number());
        }
        if (isLater) {
            waiting.take(index, beside.number());
        }
        return cents;
    }

    private long quantity(Cohort cohort, int index, Dividend dividend) {
        return cohort.portfolios().isRemembered(index) && !wentExBefore(dividend)
                ? cohort.entitlements().waiting(index, dividend.number())
                : kept(cohort.profile(index), dividend);
    }

    /** Shares held since before the period, as split until they went ex, or not yet split then. */
    private long kept(Profile profile, Dividend dividend) {
        openings.enter(profile);
        int kind = openings.find(dividend.stock());
        long quantity = kind < 0 ? 0 : openings.quantity(kind);
        for (int day = dividend.exDay() + 1; day < setting.period().firstDay(); day++) {
            quantity /= TradingCalendar.B3.isSession(day)
                    ? market.prices(dividend.stock(), day).ratio()
                    : 1;
        }
        for (int month = setting.period().firstMonth(); month <= Months.of(dividend.exDay()); month++) {
            for (Market.Split split : market.splits(month)) {
                boolean counts = split.stock() == dividend.stock() && split.epochDay() < dividend.exDay();
                quantity *= counts ? split.ratio() : 1;
            }
        }
        return quantity;
    }
}
