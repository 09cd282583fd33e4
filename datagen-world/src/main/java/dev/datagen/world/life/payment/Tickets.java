package dev.datagen.world.life.payment;

import dev.datagen.model.Direction;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.world.account.CashTickets;
import dev.datagen.world.account.Purses;
import dev.datagen.world.account.RoundSums;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.payroll.ConsumerPrices;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.shop.TicketLaws;
import dev.datagen.world.work.Careers;

/** How much people pay, in cents: by instrument and purpose, in the round sums that people and shops like. */
final class Tickets {

    /** Transfers between persons, payments to companies and from companies (fitted to BCB's mean tickets of 2024 and 2025). */
    private static final LogNormal SMALL_P2P = new LogNormal(47, 0.95);

    private static final LogNormal SMALL_P2B = new LogNormal(37, 0.9);
    private static final LogNormal LARGE = new LogNormal(690, 1.4);
    private static final double LARGE_P2P = 0.14;
    private static final double LARGE_P2B = 0.07;

    /** By business, and of each payment times that; less than the least comes back from it as far, by ratio, as it lay below. */
    private static final LogNormal B2P_OF_BUSINESS = new LogNormal(135, 1.2);

    private static final LogNormal B2P_OF_PAYMENT = new LogNormal(1, 1.1);
    private static final double LEAST_B2P = 20;

    /** Of all movements of a customer, so many are such payments, and those of a month bring no more than so many incomes (estimates). */
    private static final double B2P_OF_MOVEMENTS = 0.045;

    private static final double MOST_B2P_INCOMES = 1.2;
    private static final LogNormal TED = new LogNormal(2500, 1.0);
    private static final LogNormal DOC = new LogNormal(700, 0.8);
    private static final LogNormal BOLETO = new LogNormal(190, 0.9);
    private static final LogNormal CASH_IN = new LogNormal(260, 0.8);

    /** Between accounts of one holder, in months of income. */
    private static final LogNormal OWN = new LogNormal(0.2, 0.8);

    private static final long OWN_ROUND_CENTS = 10_00;

    /** Of what is more than the holder wants to keep on an account, one part in so many at least goes at once. */
    private static final long PARTS_OF_SPARE = 3;

    /**
     * What those who drive or deliver are paid, of what is usual for them: such a part of their income, by week or more often, the more of their
     * movements are seen, but on no more days than people work (estimates).
     */
    private static final LogNormal DRIVEN = new LogNormal(0.9, 0.45);

    private static final double DRIVEN_OF_INCOME = 0.8;
    private static final double DRIVEN_BESIDE_A_JOB = 0.35;
    private static final double PAYOUTS_OF_MOVEMENTS = 0.1;
    private static final double LEAST_PAYOUTS = 4.3;
    private static final double MOST_PAYOUTS = 26;
    private static final double LEAST_DRIVEN = 15;
    private static final double MOST_DRIVEN = 2500;

    /** Small sums go by Pix, which is free (estimate). */
    private static final long LEAST_TED_CENTS = 50_00;

    /** A DOC was for less than R$ 5,000. */
    private static final long MOST_DOC_CENTS = 4999_99;

    /** Nobody bills less this way, for each boleto costs the one who sends it some reais (estimate). */
    private static final long LEAST_BOLETO_CENTS = 5_00;

    /** In notes, of which machines count tens and more. */
    private static final long LEAST_DEPOSIT_CENTS = 10_00;

    /** Of a month's income. */
    private static final double MOST_EARNED = 2.5;

    /** Nobody tries to pay more than so many times what there is, and so much on top of it; most try much less (estimates). */
    private static final long MOST_TRIED = 2;

    private static final long TRIED_ANYWAY_CENTS = 50_00;

    /** Who has less than such a part of what they would pay does not pay a smaller sum either, or if there is no more than so much. */
    private static final long PARTS_PAID = 4;

    private static final long LEAST_AVAILABLE_CENTS = 500;

    private final Draws draws;
    private final Purses purses;
    private final CashTickets cash;
    private final NightLimits nightLimits;
    private final Sums sums;
    private final Careers careers;

    private int risenMonth = Integer.MIN_VALUE;

    /** The prices of that month, of those of 2025. */
    private double risen;

    /** Draws from a sequence that its user starts anew for each movement. */
    Tickets(Setting setting, Draws draws) {
        this.draws = draws;
        this.purses = new Purses(setting.reference(), setting.options().movements());
        this.cash = new CashTickets(purses, setting.key().derive("cash limits"), draws);
        this.nightLimits = new NightLimits(setting.key().derive("night limits"), cash, draws);
        this.sums = new Sums(draws);
        this.careers = setting.careers();
    }

    /**
     * What moves between an account for savings or investments and others of its holder.
     *
     * @param spareCents what there is more than the holder wants to keep, of what goes out
     */
    long ofOwn(TransactionType type, int incomeCents, long spareCents) {
        long cents = (long)
                Math.min(Sums.HIGHEST_CENTS, Math.max(incomeCents * OWN.at(draws.unit()), spareCents / PARTS_OF_SPARE));
        long least = type == TransactionType.TED ? LEAST_TED_CENTS : OWN_ROUND_CENTS;
        return Math.max(least, cents / OWN_ROUND_CENTS * OWN_ROUND_CENTS);
    }

    /** What a person sends to another by Pix in a month, of the one who pays. */
    long betweenPeople(Profile payer, int month) {
        return sent(payer, month, purses.mostCents(payer));
    }

    private long sent(Profile profile, int month, double mostCents) {
        double u = draws.unit();
        LogNormal law = draws.chance(LARGE_P2P) ? LARGE : SMALL_P2P;
        return sums.sent(sums.within(law.at(u) * factor(profile, month), mostCents));
    }

    /** What a middling sum of 2025 is multiplied by: prices rise, and with them what is paid. */
    private double factor(Profile profile, int month) {
        if (month != risenMonth) {
            risenMonth = month;
            risen = ConsumerPrices.rise(TicketLaws.PRICES_OF, month);
        }
        return purses.factor(profile) * risen;
    }

    /** What is paid or received in everyday life in a month; of Pix that go out it matters whether the other side is a company. */
    long ofEveryday(Profile profile, int month, TransactionType type, Direction direction, boolean company) {
        boolean out = direction == Direction.DEBIT;
        double most = out ? purses.mostCents(profile) : MOST_EARNED * profile.incomeCents();
        return switch (type) {
            case PIX -> {
                if (!company) {
                    yield sent(profile, month, most);
                }
                double u = draws.unit();
                LogNormal law = draws.chance(LARGE_P2B) ? LARGE : SMALL_P2B;
                yield sums.priced(sums.within(law.at(u) * factor(profile, month), most));
            }
            case TED -> {
                double reais = TED.at(draws.unit()) * factor(profile, month);
                yield Math.max(LEAST_TED_CENTS, sums.transferred(sums.within(reais, purses.mostCents(profile))));
            }
            case DOC -> Math.min(MOST_DOC_CENTS, sums.transferred(DOC.at(draws.unit())));
            case BOLETO ->
                Math.max(
                        LEAST_BOLETO_CENTS,
                        Sums.cents(sums.within(BOLETO.at(draws.unit()) * factor(profile, month), most)));
            case DEPOSIT -> deposited();
            case WITHDRAW -> cash.withdrawn(profile, careers.of(profile).incomeCents(month));
        };
    }

    /**
     * What a business pays a customer: all that such payments bring in a month is within their income.
     *
     * @param level how much the business pays of all, as a quantile
     */
    long ofBusiness(Profile payee, int month, double level) {
        double aMonth = Math.max(MOST_B2P_INCOMES / MOST_EARNED, B2P_OF_MOVEMENTS * purses.perMonth(payee));
        double seen = purses.ofBusinesses();
        double most = seen * MOST_B2P_INCOMES * payee.incomeCents() / aMonth;
        double reais = seen * B2P_OF_BUSINESS.at(level) * B2P_OF_PAYMENT.at(draws.unit()) * factor(payee, month);
        double least = reais < LEAST_B2P ? LEAST_B2P * LEAST_B2P / reais : reais;
        return sums.paidByBusiness(Math.max(LEAST_B2P, sums.within(least, most)));
    }

    /** What is paid in cash, in tens. */
    private long deposited() {
        return inNotes(Sums.cents(CASH_IN.at(draws.unit())));
    }

    /** A sum near to another one that can be paid in in notes. */
    long inNotes(long cents) {
        long round = RoundSums.near(cents, draws.unit());
        return Math.max(LEAST_DEPOSIT_CENTS, round / LEAST_DEPOSIT_CENTS * LEAST_DEPOSIT_CENTS);
    }

    /** What a platform pays those who drive or deliver. */
    long driven(Profile profile) {
        double payouts =
                Math.max(LEAST_PAYOUTS, Math.min(MOST_PAYOUTS, PAYOUTS_OF_MOVEMENTS * purses.perMonth(profile)));
        boolean alone = profile.employment() == EmploymentStatus.SELF_EMPLOYED;
        double aMonth = profile.incomeCents() / 100.0 * (alone ? DRIVEN_OF_INCOME : DRIVEN_BESIDE_A_JOB);
        double reais = DRIVEN.at(draws.unit()) * aMonth / payouts;
        return Sums.cents(Math.max(LEAST_DRIVEN + draws.unit(), sums.within(reais, MOST_DRIVEN * 100)));
    }

    /** Whether somebody who would withdraw cash on a day does not rather pay by Pix. */
    boolean needsCash(Profile profile, int day) {
        return cash.isNeeded(profile, day);
    }

    /** The least that is worth the instrument. */
    static long leastCents(TransactionType type) {
        return switch (type) {
            case TED -> LEAST_TED_CENTS;
            case WITHDRAW -> CashTickets.LEAST_CENTS;
            case BOLETO -> LEAST_BOLETO_CENTS;
            case PIX, DEPOSIT, DOC -> Sums.LEAST_CENTS;
        };
    }

    /** What may be asked for at night. */
    NightLimits nightLimits() {
        return nightLimits;
    }

    /** The most that an instrument lets a customer ask for at a time of the day, in cents. */
    long mostAtOnce(Profile payer, TransactionType type, long timeOfDay) {
        long most = switch (type) {
            case DOC -> MOST_DOC_CENTS;
            case WITHDRAW -> CashTickets.MOST_CENTS;
            case PIX, TED, DEPOSIT, BOLETO -> Sums.HIGHEST_CENTS;
        };
        return nightLimits.most(payer, type, most, timeOfDay);
    }

    /** Whether there is enough for a smaller sum than is wanted. */
    static boolean isPartOfUse(TransactionType type, long wantedCents, long availableCents) {
        long least = Math.max(LEAST_AVAILABLE_CENTS, leastCents(type));
        return availableCents >= Math.max(least, wantedCents / PARTS_PAID);
    }

    /** A part of what there is, as round as what was wanted, and at least {@link #leastCents}. */
    long affordable(DrawnMovement wish, long availableCents) {
        double u = draws.unit();
        if (wish.type == TransactionType.WITHDRAW) {
            return cash.offered((long) (availableCents * (0.3 + 0.7 * u)));
        }
        long least = leastCents(wish.type);
        long part = Math.max(least, (long) (availableCents * (0.1 + 0.75 * u)));
        long sum = asRound(wish, part);
        return sum >= least && sum <= availableCents ? sum : part / 100 * 100;
    }

    /** A sum near another one that is as round as what is paid for the same. */
    private long asRound(DrawnMovement wish, long cents) {
        if (wish.isOwn) {
            return cents / OWN_ROUND_CENTS * OWN_ROUND_CENTS;
        }
        return switch (wish.type) {
            case PIX -> wish.isWithBusiness ? sums.priced(cents / 100.0) : sums.sent(cents / 100.0);
            case TED, DOC -> sums.transferred(cents / 100.0);
            case BOLETO, DEPOSIT, WITHDRAW -> cents;
        };
    }

    /** The most that somebody tries to pay who has so much: people know roughly what they have. */
    static long mostTried(long availableCents) {
        return MOST_TRIED * Math.max(0, availableCents) + TRIED_ANYWAY_CENTS;
    }

    /**
     * What is tried and cannot be paid.
     *
     * @param wish with what would be paid if there were enough
     * @param payableCents the most that can be paid
     * @param mostCents the most that is tried, which is more
     */
    long beyond(DrawnMovement wish, long payableCents, long mostCents) {
        if (wish.cents > payableCents && wish.cents <= mostCents) {
            return wish.cents;
        }
        double u = draws.unit();
        long tooLittle = Math.max(payableCents, leastCents(wish.type) - 1);
        long more = tooLittle + 1 + (long) (Math.max(0, mostCents - tooLittle - 1) * u * u);
        if (wish.type == TransactionType.WITHDRAW) {
            return CashTickets.above(more - 1);
        } else if (wish.isOwn) {
            return (more / OWN_ROUND_CENTS + 1) * OWN_ROUND_CENTS;
        }
        long sum = asRound(wish, more);
        return sum > tooLittle && sum <= mostCents ? sum : more;
    }
}
