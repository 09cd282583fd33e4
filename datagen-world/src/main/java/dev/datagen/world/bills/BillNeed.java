package dev.datagen.world.bills;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Biller.Category;
import dev.datagen.world.reference.Biller.Means;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reason to be sent a bill. The order is that in which a bank's customers move bills to it, and part of the data's definition. */
public enum BillNeed {
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

    private static final Set<Means> FROM_AN_ACCOUNT = Set.of(Means.BOLETO, Means.DEBIT, Means.PIX);
    private static final String PREPAID = "Recarga pré-paga";

    /** Residential consumption by month, January first, of a mean of 1 (estimate after EPE's monthly series). */
    private static final double[] ENERGY_SEASON = {
        1.08, 1.07, 1.06, 1.02, 0.96, 0.93, 0.92, 0.94, 0.97, 1.00, 1.02, 1.03
    };

    private static final double FIRST_MONTH_OF_SCHOOL = 1.35;

    private final TransactionPurpose purpose;
    private final double share;
    private final double wavering;
    private final UtilityBill.@Nullable Segment segment;
    private final Category category;

    BillNeed(
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

    /** What a payment of such a bill is for. */
    public TransactionPurpose purpose() {
        return purpose;
    }

    /** Of the households that could be sent it, so many are. */
    double share() {
        return share;
    }

    Category category() {
        return category;
    }

    /** The segment of its barcode; null for a boleto of bank collection. */
    public UtilityBill.@Nullable Segment segment() {
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

    /** Whether it is owed to a state. */
    boolean isTax() {
        return category == Category.TAX;
    }

    /** Of a usual bill of this kind, so many make up a year's. */
    int usualParts() {
        return switch (this) {
            case IPVA -> 3;
            case IPTU -> 10;
            default -> Months.A_YEAR;
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

    /** Whether a company may send such a bill to an account. */
    boolean suits(Biller biller) {
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
