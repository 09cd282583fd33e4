package dev.datagen.world.life.card;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Shops;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.payroll.ConsumerPrices;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Mccs;
import dev.datagen.world.reference.PriceStyle;
import dev.datagen.world.shop.BilledPrices;
import dev.datagen.world.shop.ListedPrices;
import dev.datagen.world.shop.TicketLaws;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Careers;
import org.jspecify.annotations.Nullable;

/** How much people pay by credit card, in cents. Mutable scratch space; belongs to one thread. */
public final class CardTickets {

    private static final double BY_INCOME = 0.55;
    private static final double MIDDLING_INCOME = 2600_00;
    private static final double LEAST_FACTOR = 0.7;

    /** Who buys often buys for less: on average no more than this of a month's income, and of the limit. */
    private static final double MOST_OF_INCOME = 0.75;

    private static final double MOST_OF_LIMIT = 0.75;

    /** However little is left of an income, people live on something. */
    private static final double LEAST_OF_INCOME = 0.4;

    private final Draws draws;
    private final PurchasePlan plan;
    private final Careers careers;
    private final Period lived;

    /** By category. */
    private final LogNormal[] laws;

    private final ListedPrices listed;
    private final BilledPrices billed;
    private final PriceStyle[] prices;
    private final double[] leastReais;
    private final double[] mostReais;

    /** Of a purchase at factor 1, in cents. */
    private final double mean;

    private long factorOf = -1;
    private double factor;

    /** The last month up to which they are known never to be without work; after all months of who is no employee. */
    private int worksUntil;

    /** Null until somebody asks. */
    private @Nullable Career career;

    private int leftMonth;

    private int risenMonth = Integer.MIN_VALUE;

    /** The prices of that month, of those of the tickets. */
    private double risen;

    /** Of the income, in that month. */
    private double left;

    /** Draws from a sequence that its user starts anew for each purchase. */
    CardTickets(Setting setting, PurchasePlan plan, Draws draws) {
        this.careers = setting.careers();
        this.lived = setting.lived();
        this.draws = draws;
        this.plan = plan;
        this.listed = new ListedPrices(setting.key());
        Mccs mccs = setting.reference().mccs();
        this.billed = new BilledPrices(setting.key(), mccs);
        this.laws = mccs.all().stream().map(TicketLaws::law).toArray(LogNormal[]::new);
        this.prices = mccs.all().stream().map(Mcc::prices).toArray(PriceStyle[]::new);
        this.leastReais = mccs.all().stream().mapToDouble(Mcc::leastReais).toArray();
        this.mostReais = mccs.all().stream().mapToDouble(Mcc::mostReais).toArray();
        double sum = 0;
        for (Mcc mcc : mccs.all()) {
            LogNormal law = laws[mcc.index()];
            sum += mcc.share() * law.median() * StrictMath.exp(law.sigma() * law.sigma() / 2);
        }
        mean = sum * 100;
    }

    /**
     * What a customer would pay in a month in a shop of a category.
     *
     * @param shop which one, see {@link Shops#place}; it matters where shops {@linkplain #haveLists have lists}
     */
    long cents(Profile profile, int month, int mcc, long shop) {
        double reais = reais(profile, month, mcc, shop);
        long cents = (long) (within(reais, leastReais[mcc], mostReais[mcc]) * 100);
        double u = draws.unit();
        double written = billed.arePlans(mcc) ? billed.writtenQuantile(profile.ordinal(), mcc) : u;
        return prices[mcc].priced(cents, (long) leastReais[mcc] * 100, (long) mostReais[mcc] * 100, written);
    }

    private double reais(Profile profile, int month, int mcc, long shop) {
        if (haveLists(mcc)) {
            return served(profile, month, mcc, shop);
        }
        if (billed.areOf(mcc)) {
            enter(profile);
            return billed.at(laws[mcc], profile.ordinal(), mcc, draws.unit()) * factor * rise(january(month));
        }
        return laws[mcc].at(draws.unit()) * factor(profile, month) * rise(month);
    }

    /** Whether shops of a category have a list of prices each. */
    boolean haveLists(int mcc) {
        return prices[mcc] == PriceStyle.SERVICE;
    }

    /** A price that rises each January. */
    private double served(Profile profile, int month, int mcc, long shop) {
        double u = listed.quantile(profile.ordinal(), mcc, draws.unit());
        return listed.nearest(laws[mcc].at(u) * factor(profile, month), shop) * rise(january(month));
    }

    private static int january(int month) {
        return Months.of(Months.year(month), 1);
    }

    private double rise(int month) {
        if (month != risenMonth) {
            risenMonth = month;
            risen = ConsumerPrices.rise(TicketLaws.PRICES_OF, month);
        }
        return risen;
    }

    /** What a customer usually pays there, in cents. */
    double usualCents(Profile profile, int month, int mcc) {
        return laws[mcc].median() * factor(profile, month) * rise(month) * 100;
    }

    /** What lies beyond a bound comes back from it as far, by ratio, as it lay beyond: nothing heaps up there. */
    private static double within(double reais, double least, double most) {
        double within = reais > most ? most * most / reais : reais < least ? least * least / reais : reais;
        return within >= least && within <= most ? within : Math.sqrt(least * most);
    }

    /** How much dearer a customer buys than cards are used for in general; less while they have no job. */
    private double factor(Profile profile, int month) {
        enter(profile);
        if (month <= worksUntil) {
            return factor;
        }
        if (month != leftMonth) {
            leftMonth = month;
            left = ofIncome(profile, career(profile), month);
        }
        return factor * left;
    }

    /**
     * Looks at one of a cohort, which remembers who is never without work: a career takes long to find, and this is asked again when others have been
     * looked at.
     */
    void enter(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        if (profile.ordinal() == factorOf) {
            return;
        }
        enter(profile);
        boolean mayLoseWork = worksUntil < lived.lastMonth();
        if (mayLoseWork && isAlwaysAtWork(cohort, index)) {
            worksUntil = lived.lastMonth();
        }
    }

    private boolean isAlwaysAtWork(Cohort cohort, int index) {
        if (!cohort.isAlwaysAtWork(index)
                && career(cohort.profile(index)).isNeverUnemployed(lived.firstMonth(), lived.lastMonth())) {
            cohort.rememberAlwaysAtWork(index);
        }
        return cohort.isAlwaysAtWork(index);
    }

    private void enter(Profile profile) {
        if (profile.ordinal() != factorOf) {
            factorOf = profile.ordinal();
            factor = usualFactor(profile);
            worksUntil = profile.employment() == EmploymentStatus.EMPLOYED ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            career = null;
            leftMonth = Integer.MIN_VALUE;
        }
    }

    private Career career(Profile profile) {
        Career known = career;
        if (known == null) {
            known = careers.of(profile);
            career = known;
        }
        return known;
    }

    private double usualFactor(Profile profile) {
        double byIncome = TicketLaws.CREDIT
                * Math.max(LEAST_FACTOR, StrictMath.pow(profile.incomeCents() / MIDDLING_INCOME, BY_INCOME));
        double most = Math.min(MOST_OF_INCOME * profile.incomeCents(), MOST_OF_LIMIT * profile.cardLimitCents());
        return Math.min(byIncome, most * Months.A_YEAR / (plan.perYear(profile) * mean));
    }

    /** What a customer with work would buy in a month, on average. */
    double usualCents(Profile profile) {
        return usualFactor(profile) * mean * perMonth(profile);
    }

    /** How many purchases a customer would make in a month, on average. */
    double perMonth(Profile profile) {
        return plan.perYear(profile) / Months.A_YEAR;
    }

    /** What is left of an employee's income while they are without a job. */
    private static double ofIncome(Profile profile, Career career, int month) {
        return career.status(month) == EmploymentStatus.UNEMPLOYED
                ? Math.max(LEAST_OF_INCOME, Math.min(1, career.incomeCents(month) / (double) profile.incomeCents()))
                : 1;
    }
}
