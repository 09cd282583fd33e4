package dev.datagen.world.account;

import dev.datagen.model.AccountStatus;
import dev.datagen.world.credit.OverdraftRate;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Standing;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;

/** How far checking accounts may be in the red (cheque especial), at which rate, and who goes there. Immutable. */
public final class Overdrafts {

    private static final int LEAST_SCORE = 400;

    /** Of those whose score and institution allow it, so many have a limit (estimate). */
    private static final double LIMITED = 0.8;

    /**
     * Of these, so many who bank mainly here go there if they have to, those who pay worst, and all where too little happens
     * for most to have to: fitted to the 17 % and 20 % of consumers who did within a year (CNDL and SPC Brasil, 2018 and 2019).
     */
    private static final double USED = 0.6;

    /** Of those who trade shares, likewise: others sell some first. */
    private static final double USED_BY_TRADERS = 0.5;

    /**
     * Of those who go there, so many do so for bills and other debts only, and spend nothing more while they are: fitted to how many are in the red in one to
     * six months of a year (BCB, Relatório de Economia Bancária 2018).
     */
    private static final double RELUCTANT = 0.45;

    private static final long ROUND_CENTS = 50_00;
    private static final long LEAST_CENTS = 100_00;
    private static final long MOST_CENTS = 10_000_00;

    /** Rates by institution: 6.8 % to 8 % a month, some 138 % a year in the mean (BCB, 2025). */
    private static final int LOWEST_BASIS_POINTS = 680;

    private static final int STEP_BASIS_POINTS = 20;
    private static final int STEPS = 7;

    private static final int LIMIT = 0;
    private static final int USE = 1;
    private static final int WILL = 2;

    private final Key key;
    private final Key bankKey;
    private final AccountStatuses statuses;
    private final Banks banks;
    private final Population population;
    private final double activity;

    /** @param key of the world */
    public Overdrafts(Key key, AccountStatuses statuses, Banks banks, Population population, double activity) {
        this.key = key.derive("overdrafts");
        this.bankKey = this.key.derive("banks");
        this.statuses = statuses;
        this.banks = banks;
        this.population = population;
        this.activity = activity;
    }

    /** By how much a customer's checking account may be in the red, in cents. */
    public long limitCents(Profile profile) {
        if (!profile.holdsChecking()
                || profile.score() < LEAST_SCORE
                || banks.bank(profile.bank()).kind() == Bank.Kind.PAYMENT
                || statuses.status(profile, 0) != AccountStatus.ACTIVE) {
            return 0;
        }
        double u = Key.unit(key.at(profile.ordinal(), LIMIT));
        if (u >= LIMITED) {
            return 0;
        }
        long cents = (long) (profile.incomeCents() * (0.2 + u / LIMITED)) / ROUND_CENTS * ROUND_CENTS;
        return Math.max(LEAST_CENTS, Math.min(MOST_CENTS, cents));
    }

    /** What a customer will really draw on: the limit, or nothing for those who would rather fetch money from elsewhere. */
    public long usedCents(Profile profile) {
        if (!UseOfBank.banksHere(profile, activity)) {
            return 0;
        }
        double used = profile.tradesPerYear() > 0 ? USED_BY_TRADERS : USED + (1 - USED) / activity;
        double hidden = Key.unit(key.at(profile.ordinal(), USE));
        boolean uses = 1 - Standing.risk(population.standing(profile), hidden) < used;
        return uses ? limitCents(profile) : 0;
    }

    /** Whether a customer goes there for what is due only. */
    public boolean isReluctant(Profile profile) {
        return Key.unit(key.at(profile.ordinal(), WILL)) < RELUCTANT;
    }

    /** What the customer's institution takes. */
    public OverdraftRate rate(Profile profile) {
        int step = (int) (Key.unit(bankKey.at(profile.bank())) * STEPS);
        return new OverdraftRate(LOWEST_BASIS_POINTS + step * STEP_BASIS_POINTS);
    }
}
