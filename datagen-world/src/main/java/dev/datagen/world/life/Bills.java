package dev.datagen.world.life;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.PropertyType;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Biller.Category;
import dev.datagen.world.reference.Biller.Means;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which bills come to a household, from whom, on what day, how large, and how they are paid. Immutable. */
final class Bills {

    private static final Set<Means> FROM_AN_ACCOUNT = Set.of(Means.BOLETO, Means.DEBIT, Means.PIX);
    private static final int[] DUE_DAYS = {1, 5, 7, 8, 10, 12, 15, 20, 25};

    /** A household takes on no bill with which all of them would cost more of its income; in a mean month. */
    private static final double MOST_OF_INCOME = 0.75;

    /** Whose tax on vehicles of a year would be more of a month's income has no such car. */
    private static final double MOST_FOR_A_CAR = 0.5;

    /** What a rent is at least; in cents. */
    private static final long LEAST_RENT_CENTS = 350_00;

    /** Incomes around this one pay the median bill, in cents. */
    static final double MIDDLING_INCOME = 260_000;

    private static final int MONTHS = 12;

    /** Of a year: who earns more is no micro-entrepreneur (LC 123/2006, article 18-A). */
    private static final int MICRO_ENTREPRENEUR_CENTS = 81_000_00;

    /** Residential consumption by month, January first, of a mean of 1 (estimate after EPE's monthly series). */
    private static final double[] ENERGY_SEASON = {
        1.08, 1.07, 1.06, 1.02, 0.96, 0.93, 0.92, 0.94, 0.97, 1.00, 1.02, 1.03
    };

    private static final double FIRST_MONTH_OF_SCHOOL = 1.35;

    /** A reason to be sent a bill. The order is that in which a bank's customers move bills to it, and part of the data's definition. */
    enum Need {
        ENERGY(TransactionPurpose.ENERGY, 0.97, 0.12, UtilityBill.Segment.ENERGY_AND_GAS, Category.ENERGY),
        INTERNET(TransactionPurpose.TELECOM, 0.75, 0, UtilityBill.Segment.TELECOM, Category.INTERNET),
        RENT(TransactionPurpose.HOUSING, 0.26, 0, null, Category.RENT),
        WATER(TransactionPurpose.WATER, 0.80, 0.10, UtilityBill.Segment.SANITATION, Category.WATER),
        MOBILE(TransactionPurpose.TELECOM, 0.70, 0, UtilityBill.Segment.TELECOM, Category.TELECOM),
        CONDOMINIUM(TransactionPurpose.HOUSING, 0.25, 0.03, null, Category.CONDO),
        EDUCATION(TransactionPurpose.EDUCATION, 0.20, 0, null, Category.EDUCATION),
        HEALTH(TransactionPurpose.HEALTH, 0.25, 0, null, Category.HEALTH_INSURANCE),
        STREAMING(TransactionPurpose.STREAMING, 0.45, 0, null, Category.STREAMING),
        INSURANCE(TransactionPurpose.INSURANCE, 0.30, 0, null, Category.INSURANCE),
        /** Simples of a self-employed person (DAS-MEI), on the 20th. */
        SIMPLES(TransactionPurpose.TAX, 0.5, 0, UtilityBill.Segment.GOVERNMENT, Category.TAX),
        /** Tax on vehicles, of a year; see {@link TaxCalendar}. */
        IPVA(TransactionPurpose.TAX, 0.40, 0, UtilityBill.Segment.GOVERNMENT, Category.TAX),
        /** Tax on real estate, likewise. */
        IPTU(TransactionPurpose.TAX, 0.45, 0, UtilityBill.Segment.CITY_HALL, Category.TAX),
        GAS(TransactionPurpose.ENERGY, 0.4, 0.08, UtilityBill.Segment.ENERGY_AND_GAS, Category.GAS);

        private final TransactionPurpose purpose;
        private final double share;
        private final double wavering;
        private final UtilityBill.@Nullable Segment segment;
        private final Category category;

        Need(
                TransactionPurpose purpose,
                double share,
                double wavering,
                UtilityBill.@Nullable Segment segment,
                Category category) {
            this.purpose = purpose;
            this.share = share;
            this.wavering = wavering;
            this.segment = segment;
            this.category = category;
        }

        TransactionPurpose purpose() {
            return purpose;
        }

        /** The segment of its barcode; null for a boleto of bank collection. */
        UtilityBill.@Nullable Segment segment() {
            return segment;
        }

        /** By how much of itself it wavers from month to month: one standard deviation. */
        double wavering() {
            return wavering;
        }

        /** Whether it is a tax of a year, which is paid in parts or at once. */
        boolean isYearly() {
            return this == IPVA || this == IPTU;
        }

        /** Of a usual bill of this kind, so many make up a year's. */
        int usualParts() {
            return switch (this) {
                case IPVA -> 3;
                case IPTU -> 10;
                default -> MONTHS;
            };
        }

        /** How much of a mean month's bill comes in a month: heat takes energy, and a school year begins with enrolment and books. */
        double season(int monthOfYear) {
            return switch (this) {
                case ENERGY -> ENERGY_SEASON[monthOfYear];
                case EDUCATION -> monthOfYear == 0 ? FIRST_MONTH_OF_SCHOOL : 1;
                default -> 1;
            };
        }

        /** Whether its price changes with the year and not on the day of a contract. */
        boolean changesInJanuary() {
            return this == EDUCATION;
        }

        private boolean suits(Biller biller) {
            if (biller.paidBy().stream().noneMatch(FROM_AN_ACCOUNT::contains)
                    || biller.name().equals(PREPAID)) {
                return false;
            }
            return category != Category.TAX
                    || switch (this) {
                        case IPVA -> biller.name().startsWith("IPVA");
                        case IPTU -> biller.name().startsWith("IPTU");
                        default -> biller.frequency() == Biller.Frequency.MONTHLY;
                    };
        }
    }

    private static final String PREPAID = "Recarga pré-paga";

    private static final Need[] NEEDS = Need.values();

    /** Nobody owns a home and leaves its tax. */
    private static final Need[] NEEDS_OF_OWNERS = Stream.concat(
                    Stream.of(Need.IPTU), Arrays.stream(NEEDS).filter(need -> need != Need.IPTU))
            .toArray(Need[]::new);

    private final Key key;
    private final int firstDay;
    private final BillPrices prices;

    /** By need and municipality. */
    private final Biller[][][] billers;

    /** @param firstDay of the period, in days since 1970-01-01 */
    Bills(Key key, int firstDay, ReferenceData reference) {
        this.key = key.derive("bills");
        this.firstDay = firstDay;
        this.prices = new BillPrices(this.key, reference);
        billers = new Biller[NEEDS.length][reference.municipalities().size()][];
        for (Need need : NEEDS) {
            for (Municipality city : reference.municipalities()) {
                billers[need.ordinal()][city.index()] = reference.billers().serving(need.category, city).stream()
                        .filter(need::suits)
                        .toArray(Biller[]::new);
            }
        }
    }

    /**
     * The bills that come to a customer, as many as fit into a number of movements a year and can be paid: a set of bits by {@link Need}.
     */
    int of(Profile profile, int mostPerYear) {
        int bills = 0;
        int perYear = 0;
        int firstMonth = Months.of(firstDay);
        double left = profile.incomeCents() * MOST_OF_INCOME;
        boolean owns = YearlyTaxes.home(profile, Integer.MAX_VALUE) != null;
        for (Need need : owns ? NEEDS_OF_OWNERS : NEEDS) {
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

    private static boolean isUsual(Need need, double monthly, Profile profile) {
        return switch (need) {
            case RENT -> monthly >= LEAST_RENT_CENTS;
            case IPVA -> monthly * MONTHS <= profile.incomeCents() * MOST_FOR_A_CAR;
            default -> true;
        };
    }

    private boolean has(Profile profile, Need need) {
        LoanTerms home = homeLoan(profile);
        if (home != null && need == Need.RENT && home.disbursementDay() <= firstDay) {
            return false;
        }
        if (home != null && need == Need.CONDOMINIUM && home.property() == PropertyType.APARTMENT) {
            return true;
        }
        if (need == Need.IPTU && YearlyTaxes.home(profile, Integer.MAX_VALUE) != null) {
            return true;
        }
        if (billers[need.ordinal()][profile.municipality()].length == 0
                || need == Need.SIMPLES && !mayBeMicroEntrepreneur(profile)) {
            return false;
        }
        return isShare(profile, need);
    }

    /** Whether a customer is one of those who are sent such bills. */
    private boolean isShare(Profile profile, Need need) {
        double better = Math.min(1.6, Math.max(0.4, profile.incomeCents() / MIDDLING_INCOME));
        double share = need == Need.HEALTH || need == Need.EDUCATION || need == Need.INSURANCE || need == Need.IPVA
                ? need.share * better
                : need.share;
        return unit(profile, need, 0) < share;
    }

    private static boolean mayBeMicroEntrepreneur(Profile profile) {
        return profile.employment() == EmploymentStatus.SELF_EMPLOYED
                && profile.incomeCents() <= MICRO_ENTREPRENEUR_CENTS / MONTHS;
    }

    /** Whether somebody serves a customer whose bills do not come to an account here, however much room there is for them. */
    boolean isPaidOtherwise(Profile profile, Need need) {
        return billers[need.ordinal()][profile.municipality()].length > 0 && !has(profile, need);
    }

    /** Who may send a customer bills for streaming to an account here; null if nobody does. */
    @Nullable
    Biller streaming(Profile profile) {
        return has(profile, Need.STREAMING) ? biller(profile, Need.STREAMING) : null;
    }

    /** The loan for the home that a customer lives in; null if there is none. */
    private static @Nullable LoanTerms homeLoan(Profile profile) {
        LoanTerms loan = profile.loan();
        return loan == null || loan.property() == null || loan.property() == PropertyType.LAND ? null : loan;
    }

    /** How many come in the first year. */
    int perYear(Profile profile, int bills) {
        int count = 0;
        for (int left = bills; left != 0; left &= left - 1) {
            count += perYear(profile, NEEDS[Integer.numberOfTrailingZeros(left)]);
        }
        return count;
    }

    private int perYear(Profile profile, Need need) {
        return need.isYearly()
                ? taxCalendar(profile, need, Months.year(Months.of(firstDay))).parts()
                : MONTHS;
    }

    private TaxCalendar taxCalendar(Profile profile, Need need, int year) {
        return prices.taxCalendar(biller(profile, need), profile, need, year);
    }

    static Need need(int index) {
        return NEEDS[index];
    }

    /** Those of a set that come in a month: whoever buys a home pays rent until then, and for a flat from then on its share of the house. */
    int inMonth(Profile profile, int bills, int month) {
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

    private boolean comesIn(Profile profile, Need need, int month) {
        int year = Months.year(month);
        return !need.isYearly()
                || (need != Need.IPTU || YearlyTaxes.home(profile, year) != null || isShare(profile, need))
                        && taxCalendar(profile, need, year).comesIn(Months.monthOfYear(month));
    }

    private static boolean suits(LoanTerms home, Need need, int due) {
        boolean bought = due > home.disbursementDay();
        return switch (need) {
            case RENT -> !bought;
            case CONDOMINIUM -> bought || home.property() != PropertyType.APARTMENT;
            default -> true;
        };
    }

    Biller biller(Profile profile, Need need) {
        Biller[] choice = billers[need.ordinal()][profile.municipality()];
        return choice[(int) (unit(profile, need, 1) * choice.length)];
    }

    /** The day on which the bill of a month falls due, in days since 1970-01-01. */
    int dueDay(Profile profile, Need need, int month) {
        int dayOfMonth = need == Need.SIMPLES ? 20 : DUE_DAYS[(int) (unit(profile, need, 2) * DUE_DAYS.length)];
        return Months.day(month, dayOfMonth);
    }

    /** What is asked for a month. */
    long cents(Profile profile, Need need, int month) {
        return prices.cents(biller(profile, need), profile, need, month);
    }

    /** How a bill is paid: by its line, by direct debit, or by Pix. */
    enum Payment {
        LINE,
        DEBIT,
        QR_CODE,
        PIX_AUTOMATICO
    }

    Payment payment(Profile profile, Need need, int day) {
        return BillPayments.of(
                biller(profile, need).paidBy(), need.segment, day, unit(profile, need, 4), unit(profile, need, 5));
    }

    private double unit(Profile profile, Need need, int purpose) {
        return unit(key, profile, need, purpose);
    }

    static double unit(Key key, Profile profile, Need need, int purpose) {
        return Key.unit(key.at(profile.ordinal(), (long) purpose << 8 | need.ordinal()));
    }
}
