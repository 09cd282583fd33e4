package dev.datagen.world.reference;

import dev.datagen.model.value.Cnpj;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends bills to households.
 *
 * @param index position in {@link Billers#all()}
 * @param name of today
 * @param formerly who sent its bills before; null if it always did
 * @param ufs the states it serves; empty for all
 * @param cnpj null where not known, or where the name stands for many
 * @param medianCents of the lognormal amount of a bill
 * @param sigma standard deviation of its logarithm
 * @param plans what its plans cost, cheapest first; empty where a bill can be of any amount
 * @param paidBy the usual means, most usual first
 */
public record Biller(
        int index,
        String name,
        @Nullable Former formerly,
        Category category,
        Set<String> ufs,
        @Nullable Cnpj cnpj,
        Frequency frequency,
        long medianCents,
        double sigma,
        List<DatedPrice> plans,
        List<Means> paidBy) {

    /** What the bill is for. */
    public enum Category {
        ENERGY,
        WATER,
        GAS,
        TELECOM,
        INTERNET,
        TV,
        STREAMING,
        CLOUD,
        HEALTH_INSURANCE,
        INSURANCE,
        EDUCATION,
        GYM,
        TOLL,
        RENT,
        CONDO,
        MORTGAGE,
        AUTO_LOAN,
        CONSORTIUM,
        TAX,
        OTHER
    }

    /** How often it comes. */
    public enum Frequency {
        MONTHLY,
        /** Once a year, often in instalments. */
        YEARLY
    }

    /** How it is paid. */
    public enum Means {
        BOLETO,
        /** Direct debit. */
        DEBIT,
        PIX,
        CARD,
        TED,
        PAYROLL
    }

    /**
     * A name that stood on the bills before.
     *
     * @param until the last day, in days since 1970-01-01
     */
    public record Former(String name, int until) {

        static Former read(Table.Row row) {
            return new Former(
                    row.text("name"), (int) LocalDate.parse(row.text("until")).toEpochDay());
        }
    }

    public Biller {
        ufs = Set.copyOf(ufs);
        plans = List.copyOf(plans);
        paidBy = List.copyOf(paidBy);
    }

    /** The name that stands on a bill of a day, in days since 1970-01-01. */
    public String nameOn(int day) {
        return formerly != null && day <= formerly.until() ? formerly.name() : name;
    }

    /** Whether it sends bills to a state, given by its two letters. */
    public boolean serves(String uf) {
        return ufs.isEmpty() || ufs.contains(uf);
    }
}
