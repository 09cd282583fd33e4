package dev.datagen.world.bills;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.PropertyType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which bills come to a household, from whom, on what day, how large, and how they are paid. Immutable. */
public final class Bills {

    private static final int[] DUE_DAYS = {1, 5, 7, 8, 10, 12, 15, 20, 25};

    /** A household takes on no bill with which all of them would cost more of its income; in a mean month. */
    private static final double MOST_OF_INCOME = 0.75;

    /** Whose tax on vehicles of a year would be more of a month's income has no such car. */
    private static final double MOST_FOR_A_CAR = 0.5;

    /** What a rent is at least; in cents. */
    private static final long LEAST_RENT_CENTS = 350_00;

    /** Incomes around this one pay the median bill, in cents. */
    static final double MIDDLING_INCOME = 260_000;

    /** Of a year: who earns more is no micro-entrepreneur (LC 123/2006, article 18-A). */
    private static final int MICRO_ENTREPRENEUR_CENTS = 81_000_00;

    static final int PURPOSES_OF_A_CONTRACT = 16;

    private static final BillNeed[] NEEDS = BillNeed.values();

    /** Nobody owns a home and leaves its tax. */
    private static final BillNeed[] NEEDS_OF_OWNERS = Stream.concat(
                    Stream.of(BillNeed.IPTU), Arrays.stream(NEEDS).filter(need -> need != BillNeed.IPTU))
            .toArray(BillNeed[]::new);

    private final Key key;
    private final int firstDay;
    private final BillContracts contracts;
    private final BillPrices prices;

    /** By need and municipality. */
    private final Biller[][][] billers;

    /** @param firstDay of the period, in days since 1970-01-01 */
    public Bills(Key key, int firstDay, ReferenceData reference) {
        this.key = key.derive("bills");
        this.firstDay = firstDay;
        this.contracts = new BillContracts(this.key, Months.of(firstDay));
        this.prices = new BillPrices(this.key, contracts, reference);
        billers = new Biller[NEEDS.length][reference.municipalities().size()][];
        for (BillNeed need : NEEDS) {
            for (Municipality city : reference.municipalities()) {
                billers[need.ordinal()][city.index()] =
                        suiting(need, reference.billers().serving(need.category(), city));
            }
        }
    }

    /** Of thousands of needs of cities: without a stream for each. */
    private static Biller[] suiting(BillNeed need, List<Biller> serving) {
        List<Biller> suiting = new ArrayList<>();
        for (Biller biller : serving) {
            if (need.suits(biller)) {
                suiting.add(biller);
            }
        }
        return suiting.toArray(Biller[]::new);
    }

    /**
     * The bills that come to a customer, as many as fit into a number of movements a year and can be paid: a set of bits by {@link BillNeed}.
     */
    public int of(Profile profile, int mostPerYear) {
        int bills = 0;
        int perYear = 0;
        int firstMonth = Months.of(firstDay);
        double left = profile.incomeCents() * MOST_OF_INCOME;
        boolean owns = YearlyTaxes.home(profile, Integer.MAX_VALUE) != null;
        for (BillNeed need : owns ? NEEDS_OF_OWNERS : NEEDS) {
            if (has(profile, need)) {
                int comes = perYear(profile, need);
                double monthly = prices.monthlyCents(biller(profile, need), profile, need, firstMonth);
                if (perYear + comes <= mostPerYear && monthly <= left && isUsual(need, monthly, profile)) {
                    bills |= 1 << need.ordinal();
                    perYear += comes;
                    left -= monthly;
                }
            }
        }
        return bills;
    }

    private static boolean isUsual(BillNeed need, double monthly, Profile profile) {
        return switch (need) {
            case RENT -> monthly >= LEAST_RENT_CENTS;
            case IPVA -> monthly * Months.A_YEAR <= profile.incomeCents() * MOST_FOR_A_CAR;
            default -> true;
        };
    }

    private boolean has(Profile profile, BillNeed need) {
        LoanTerms home = homeLoan(profile);
        if (home != null && need == BillNeed.RENT && home.disbursementDay() <= firstDay) {
            return false;
        }
        if (home != null && need == BillNeed.CONDOMINIUM && home.property() == PropertyType.APARTMENT) {
            return true;
        }
        if (need == BillNeed.IPTU && YearlyTaxes.home(profile, Integer.MAX_VALUE) != null) {
            return true;
        }
        if (billers[need.ordinal()][profile.municipality()].length == 0
                || need == BillNeed.SIMPLES && !mayBeMicroEntrepreneur(profile)) {
            return false;
        }
        return isShare(profile, need);
    }

    /** Whether a customer is one of those who are sent such bills. */
    private boolean isShare(Profile profile, BillNeed need) {
        double better = Math.min(1.6, Math.max(0.4, profile.incomeCents() / MIDDLING_INCOME));
        double share = need == BillNeed.HEALTH
                        || need == BillNeed.EDUCATION
                        || need == BillNeed.INSURANCE
                        || need == BillNeed.IPVA
                ? need.share() * better
                : need.share();
        return unit(profile, need, 0) < share;
    }

    private static boolean mayBeMicroEntrepreneur(Profile profile) {
        return profile.employment() == EmploymentStatus.SELF_EMPLOYED
                && profile.incomeCents() <= MICRO_ENTREPRENEUR_CENTS / Months.A_YEAR;
    }

    /** Whether somebody serves a customer whose bills do not come to an account here, however much room there is for them. */
    boolean isPaidOtherwise(Profile profile, BillNeed need) {
        return billers[need.ordinal()][profile.municipality()].length > 0 && !has(profile, need);
    }

    /** Who may send a customer bills for streaming to an account here; null if nobody does. */
    @Nullable
    Biller streaming(Profile profile) {
        return has(profile, BillNeed.STREAMING) ? biller(profile, BillNeed.STREAMING) : null;
    }

    /** The loan for the home that a customer lives in; null if there is none. */
    private static @Nullable LoanTerms homeLoan(Profile profile) {
        LoanTerms loan = profile.loan();
        return loan == null || loan.property() == null || loan.property() == PropertyType.LAND ? null : loan;
    }

    /** How many come in the first year. */
    public int perYear(Profile profile, int bills) {
        int count = 0;
        for (int left = bills; left != 0; left &= left - 1) {
            count += perYear(profile, NEEDS[Integer.numberOfTrailingZeros(left)]);
        }
        return count;
    }

    private int perYear(Profile profile, BillNeed need) {
        return need.isYearly()
                ? taxCalendar(profile, need, Months.year(Months.of(firstDay))).parts()
                : Months.A_YEAR;
    }

    private TaxCalendar taxCalendar(Profile profile, BillNeed need, int year) {
        return prices.taxCalendar(biller(profile, need), profile, need, year);
    }

    /** The need of a bit in a set of bills, from 0. */
    public static BillNeed need(int index) {
        return NEEDS[index];
    }

    /** Those of a set that come in a month: whoever buys a home pays rent until then, and for a flat from then on its share of the house. */
    public int inMonth(Profile profile, int bills, int month) {
        LoanTerms home = homeLoan(profile);
        int coming = 0;
        for (int left = bills; left != 0; left &= left - 1) {
            int need = Integer.numberOfTrailingZeros(left);
            if (comesIn(profile, NEEDS[need], month)
                    && (home == null || suits(home, NEEDS[need], dueDay(profile, NEEDS[need], month)))) {
                coming |= 1 << need;
            }
        }
        return coming;
    }

    private boolean comesIn(Profile profile, BillNeed need, int month) {
        int year = Months.year(month);
        return !need.isYearly()
                || (need != BillNeed.IPTU || YearlyTaxes.home(profile, year) != null || isShare(profile, need))
                        && taxCalendar(profile, need, year).comesIn(Months.monthOfYear(month));
    }

    private static boolean suits(LoanTerms home, BillNeed need, int due) {
        boolean bought = due > home.disbursementDay();
        return switch (need) {
            case RENT -> !bought;
            case CONDOMINIUM -> bought || home.property() != PropertyType.APARTMENT;
            default -> true;
        };
    }

    /** Who sends a customer the bills of a need when the period begins. */
    Biller biller(Profile profile, BillNeed need) {
        return biller(profile, need, Months.of(firstDay));
    }

    /** Who sends a customer the bill of a month: with each contract another one, until all have had their turn. */
    public Biller biller(Profile profile, BillNeed need, int month) {
        Biller[] choice = billers[need.ordinal()][profile.municipality()];
        int turns = Math.min(contract(profile, need, month), choice.length - 1);
        return choice[((int) (unit(profile, need, 1) * choice.length) + turns) % choice.length];
    }

    /** The contract by which the bill of a month comes: 0 for that with which the period begins, then one more for each that ended. */
    public int contract(Profile profile, BillNeed need, int month) {
        return contracts.number(profile, need, month);
    }

    /** The day on which the bill of a month falls due, in days since 1970-01-01. */
    public int dueDay(Profile profile, BillNeed need, int month) {
        int purpose = 2 + contract(profile, need, month) * PURPOSES_OF_A_CONTRACT;
        int dayOfMonth =
                need == BillNeed.SIMPLES ? 20 : DUE_DAYS[(int) (unit(profile, need, purpose) * DUE_DAYS.length)];
        return Months.day(month, dayOfMonth);
    }

    /** What is asked for a month. */
    public long cents(Profile profile, BillNeed need, int month) {
        return prices.cents(biller(profile, need, month), profile, need, month);
    }

    /** How a bill is paid: by its line, by direct debit, or by Pix. */
    public enum Payment {
        LINE,
        DEBIT,
        QR_CODE,
        PIX_AUTOMATICO
    }

    /** How a customer pays a bill on a day, in days since 1970-01-01. */
    public Payment payment(Profile profile, BillNeed need, int day) {
        return BillPayments.of(
                biller(profile, need, Months.of(day)).paidBy(),
                need.segment(),
                profile.birthDay(),
                day,
                unit(profile, need, 4),
                unit(profile, need, 5));
    }

    private double unit(Profile profile, BillNeed need, int purpose) {
        return unit(key, profile, need, purpose);
    }

    static double unit(Key key, Profile profile, BillNeed need, int purpose) {
        return Key.unit(key.at(profile.ordinal(), (long) purpose << 8 | need.ordinal()));
    }
}
