package dev.datagen.world.shop;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.company.Shops;
import dev.datagen.world.distribution.Categoricals;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.Shopping;
import dev.datagen.world.reference.ShoppingGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How the purchases of each month fall into groups of categories, and those of a group into its categories, before anything is known of who buys:
 * over a year, each category has its share of what is not for plans, fees, bills or trips, but for the pandemic's. Immutable.
 */
public final class CategorySeasons {

    private final int firstMonth;

    private final int groupCount;

    /** By month and group. */
    private final double[][] shares;

    private final Categoricals within;

    public CategorySeasons(Period period, ReferenceData reference) {
        List<ShoppingGroup> groups = reference.shopping().groups();
        groupCount = groups.size();
        firstMonth = period.firstMonth();
        int months = period.lastMonth() - firstMonth + 1;
        shares = new double[months][groupCount];
        double[][] ofCategories = new double[months * groupCount][];
        double[][] year = {};
        for (int i = 0; i < months; i++) {
            int month = firstMonth + i;
            if (i == 0 || Months.monthOfYear(month) == 0) {
                year = year(reference, Months.year(month));
            }
            for (int group = 0; group < groupCount; group++) {
                double[] ofMonth = year[Months.monthOfYear(month)];
                double[] weights = groups.get(group).mccs().stream()
                        .mapToDouble(mcc -> ofMonth[mcc])
                        .toArray();
                for (double weight : weights) {
                    shares[i][group] += weight;
                }
                if (shares[i][group] == 0) {
                    // Of bills alone: nobody picks from it.
                    Arrays.fill(weights, 1);
                }
                ofCategories[i * groupCount + group] = weights;
            }
        }
        within = Categoricals.of(ofCategories);
    }

    /** By month and category: shares whose mean over the year is the category's, in a year without a pandemic. */
    private static double[][] year(ReferenceData reference, int year) {
        List<Mcc> mccs = reference.mccs().all();
        double[][] weights = new double[Months.A_YEAR][];
        for (int month = 0; month < Months.A_YEAR; month++) {
            weights[month] = month(reference.shopping(), LocalDate.of(year, month + 1, 1), mccs.size());
        }
        for (Mcc mcc : mccs) {
            double sum = 0;
            for (double[] month : weights) {
                sum += month[mcc.index()];
            }
            double share = mcc.share() * reference.merchants().ordinaryShare(mcc.index());
            share *= mcc.code() == Flights.AIRLINES ? Flights.FOR_OTHERS : Shops.KEPT.contains(mcc.code()) ? 0 : 1;
            double scale = share * Months.A_YEAR / sum;
            for (int month = 0; month < Months.A_YEAR; month++) {
                weights[month][mcc.index()] *=
                        scale * reference.shopping().inPandemic(mcc.index(), Months.of(year, month + 1));
            }
        }
        return weights;
    }

    private static double[] month(Shopping shopping, LocalDate first, int categories) {
        double[] weights = new double[categories];
        int days = first.lengthOfMonth();
        for (int day = 0; day < days; day++) {
            double[] occasions = shopping.occasions(first.plusDays(day));
            for (int mcc = 0; mcc < categories; mcc++) {
                weights[mcc] += occasions[mcc] * shopping.season(mcc, first.getMonthValue() - 1) / days;
            }
        }
        return weights;
    }

    /** Share of a group of the purchases of a month; they need not sum to 1. */
    public double share(int month, int group) {
        return shares[place(month)][group];
    }

    /** One of a group's categories, by its place in the group. */
    public int pick(int month, int group, double u) {
        return within.pick(place(month) * groupCount + group, u);
    }

    /** Where in a category a quantile lies that gave it, in [0, 1): a fresh one, stratified inside the category. */
    public double rest(int month, int group, double u, int category) {
        return within.rescale(place(month) * groupCount + group, u, category);
    }

    /** A month after the period, which a stream may reach, is like the one a year before. */
    private int place(int month) {
        int place = month - firstMonth;
        while (place >= shares.length) {
            place -= Months.A_YEAR;
        }
        return Math.max(0, place);
    }
}
