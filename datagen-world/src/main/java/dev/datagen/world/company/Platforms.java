package dev.datagen.world.company;

import dev.datagen.world.calendar.Years;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who lives by platforms: drivers and couriers, who are of working age and paid every few days, and people who sell. Only of those who have
 * most of their money here is it seen. Immutable.
 */
public final class Platforms {

    private static final List<String> DRIVE = List.of("Uber", "99", "iFood");
    private static final String[] SELL = {"Mercado Livre", "Shopee", "OLX", "Enjoei", "Hotmart"};

    /** Weighted by how many they pay (estimate). */
    private static final double[] MOSTLY_DRIVE = {0.42, 0.72, 1};

    private static final double[] MOSTLY_SELL = {0.44, 0.78, 0.88, 0.94, 1};

    /**
     * Of those who are seen and earn no more than drivers do: more than the 1.5 million who live by it (IBGE, PNAD Contínua 2022), for many do
     * so now and then (estimate).
     */
    private static final double SELF_EMPLOYED_DRIVE = 0.2;

    private static final double OTHERS_DRIVE = 0.07;
    private static final double SELLS = 0.14;

    /** Of drivers' second platform. */
    private static final double SECOND = 0.25;

    private static final double DRIVERS_BY_PLATFORM = 0.9;
    private static final double SELLERS_BY_PLATFORM = 0.6;

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 70;

    /** Who earns more does something else. */
    private static final int MOST_EARNED_CENTS = 7000_00;

    /** Who moves less in a year is paid elsewhere. */
    private static final int LEAST_MOVED = 90;

    private final Key key;
    private final double activity;

    /** @param key of the world */
    public Platforms(Key key, double activity) {
        this.key = key.derive("platforms");
        this.activity = activity;
    }

    /** Whether somebody drives or delivers on a day. */
    public boolean drives(Profile profile, int day) {
        if (!isSeen(profile) || profile.incomeCents() > MOST_EARNED_CENTS) {
            return false;
        }
        double share = switch (profile.employment()) {
            case SELF_EMPLOYED -> SELF_EMPLOYED_DRIVE;
            case EMPLOYED, UNEMPLOYED -> OTHERS_DRIVE;
            case RETIRED -> 0;
        };
        double years = Years.between(profile.birthDay(), day);
        return years >= YOUNGEST && years <= OLDEST && key.unitAt(profile.ordinal()) < share;
    }

    /** Whether drivers and couriers are paid by a business of such a name. */
    public static boolean paysDrivers(String business) {
        return DRIVE.contains(business);
    }

    /** Which of those it is, from 0; negative if it is none. */
    public static int driversPlatform(String business) {
        return DRIVE.indexOf(business);
    }

    /** How many pay drivers and couriers. */
    public static int payingDrivers() {
        return DRIVE.size();
    }

    /** The names of all. */
    static Stream<String> names() {
        return Stream.concat(DRIVE.stream(), Stream.of(SELL));
    }

    private boolean sells(Profile profile) {
        return isSeen(profile) && Key.unit(key.at(profile.ordinal(), 1)) < SELLS;
    }

    private boolean isSeen(Profile profile) {
        return profile.transactionsPerYear() * activity >= LEAST_MOVED;
    }

    /**
     * The platform that pays somebody, null if it is somebody else.
     *
     * @param u in [0, 1)
     */
    @Nullable
    public String payer(Profile payee, int day, double u) {
        long random = key.at(payee.ordinal(), 2);
        if (drives(payee, day)) {
            if (u >= DRIVERS_BY_PLATFORM) {
                return null;
            }
            double which = Key.unit(u < DRIVERS_BY_PLATFORM * SECOND ? random * 3 : random);
            return DRIVE.get(pick(MOSTLY_DRIVE, which));
        }
        return u < SELLERS_BY_PLATFORM && sells(payee) ? SELL[pick(MOSTLY_SELL, Key.unit(random * 5))] : null;
    }

    private static int pick(double[] upper, double u) {
        int i = 0;
        while (upper[i] <= u) {
            i++;
        }
        return i;
    }
}
