package dev.datagen.world.life.payment;

import dev.datagen.model.AccountType;
import dev.datagen.model.Direction;
import dev.datagen.model.TransactionType;
import dev.datagen.world.account.ParkedSavings;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.ByYear;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Platforms;
import dev.datagen.world.life.household.OpeningBalances;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;

/** Of a movement that was drawn, what its holder, or who pays them, would move: which way, with whom, how much. Belongs to one thread. */
final class MovementWishes {

    /**
     * Of what people pay by Pix, so much goes to businesses, from the beginning of 2020 on (BCB, Pix by nature, orders: 14 % of those by people to people
     * or businesses in 2021, 23 % in 2022, 35 % in 2023, 44 % in 2024, 49 % in 2025 and 53 % in 2026).
     */
    private static final ByYear OUT_TO_COMPANY = ByYear.from(2020, 0, 0.1, 0.23, 0.34, 0.495, 0.555, 0.605, 0.64);

    /** Of what moves savings that is not cash. */
    private static final double OWN_OF_SAVINGS = 0.85;

    /** But nobody puts money aside, or takes of it, more often than so many times a year (estimate). */
    private static final double MOST_OWN_OF_SAVINGS = 60;

    private final Setting setting;
    private final AccountPlan plan;
    private final OpeningBalances openings;
    private final ParkedSavings parked;
    private final Directions directions;
    private final Tickets tickets;
    private final Draws draws;

    /** Draws from the sequence of the movement. */
    MovementWishes(Setting setting, AccountPlan plan, OpeningBalances openings, Tickets tickets, Draws draws) {
        this.setting = setting;
        this.plan = plan;
        this.openings = openings;
        this.parked = new ParkedSavings(setting.key(), setting.options().movements());
        this.directions = new Directions(openings, draws);
        this.tickets = tickets;
        this.draws = draws;
    }

    /** Sets what would be moved, whatever there is on the account. */
    void wish(Cohort cohort, int index, DrawnMovement drawn) {
        Profile profile = cohort.profile(index);
        AccountType account = profile.accountTypes().get(drawn.slot);
        boolean isParked = drawn.slot == profile.savingsSlot() && parked.areUsed(profile);
        drawn.isOwn = isOwn(profile, account, drawn.type, isParked);
        if (drawn.isOwn && isParked) {
            wishParked(cohort.balance(index, drawn.slot), profile, drawn);
            return;
        }
        long spare = drawn.isOwn ? cohort.balance(index, drawn.slot) - openings.keptCents(profile, drawn.slot) : 0;
        drawn.direction = direction(cohort, index, drawn, spare);
        drawn.isWithBusiness = drawn.isPaid()
                || drawn.isOut()
                        && account == AccountType.CONTA_CORRENTE
                        && drawn.type == TransactionType.PIX
                        && draws.chance(OUT_TO_COMPANY.on(Brasilia.epochDay(drawn.millis)));
        drawn.cents = cents(profile, drawn, spare);
    }

    /** All that lies there is taken, or where nothing does, a sum put there. */
    private void wishParked(long balance, Profile profile, DrawnMovement drawn) {
        drawn.direction = balance > 0 ? Direction.DEBIT : Direction.CREDIT;
        drawn.isWithBusiness = false;
        drawn.cents = balance > 0
                ? tickets.nightLimits()
                        .within(profile, TransactionType.PIX, balance, Brasilia.millisOfDay(drawn.millis))
                : cents(profile, drawn, 0);
    }

    private Direction direction(Cohort cohort, int index, DrawnMovement drawn, long spare) {
        if (drawn.isPaid()) {
            return Direction.CREDIT;
        }
        if (drawn.isOwn) {
            return directions.ofOwn(cohort, index, drawn.slot, spare);
        }
        int day = Brasilia.epochDay(drawn.millis);
        double paid = plan.paidByBusinesses(cohort.profile(index), drawn.slot, drawn.type, day);
        return directions.of(drawn.type, paid, cohort, index, drawn.slot);
    }

    private long cents(Profile profile, DrawnMovement drawn, long spare) {
        if (drawn.isOwn) {
            long cents = tickets.ofOwn(drawn.type, profile.incomeCents(), drawn.isOut() ? spare : 0);
            return tickets.nightLimits()
                    .within(profile, TransactionType.PIX, cents, Brasilia.millisOfDay(drawn.millis));
        }
        return drawn.isPaid()
                ? paidCents(profile, drawn.month, drawn.number, Brasilia.epochDay(drawn.millis))
                : tickets.ofEveryday(profile, drawn.month, drawn.type, drawn.direction, drawn.isWithBusiness);
    }

    private long paidCents(Profile profile, int month, int number, int day) {
        String platform = setting.others().businesses().platform(profile, month, number, day);
        return platform != null && Platforms.paysDrivers(platform)
                ? tickets.driven(profile)
                : tickets.ofBusiness(
                        profile, month, setting.others().businesses().payingLevel(profile, month, number));
    }

    /** Whether a movement is between accounts of the holder: on an investment account each, on savings most of those that are not cash. */
    private boolean isOwn(Profile profile, AccountType account, TransactionType type, boolean isParked) {
        return switch (account) {
            case CONTA_CORRENTE -> false;
            case POUPANCA ->
                type != TransactionType.DEPOSIT
                        && type != TransactionType.WITHDRAW
                        && (isParked || draws.chance(ownOfSavings(profile)));
            case INVESTIMENTOS -> true;
        };
    }

    private double ownOfSavings(Profile profile) {
        return Math.min(
                OWN_OF_SAVINGS,
                MOST_OWN_OF_SAVINGS
                        / (profile.transactionsPerYear() * setting.options().movements()));
    }
}
