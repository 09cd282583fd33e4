package dev.datagen.world.counterparty;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.company.Branches;
import dev.datagen.world.company.Company;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.company.Platforms;
import dev.datagen.world.company.Shops;
import dev.datagen.world.company.Tills;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Employer;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.shop.Spending;
import dev.datagen.world.shop.Whereabouts;
import dev.datagen.world.time.Moments;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Businesses that customers pay, and that pay them. Each establishment has a CNPJ and a Pix key; those of a company that owns many share their root and
 * their bank. Immutable.
 */
public final class Businesses {

    /** Of what is sold online in such a part or more, people abroad buy some. */
    private static final double SOLD_ONLINE = 0.25;

    /** How often a category is drawn anew in which somebody buys nothing where they are. */
    private static final int DRAWN_ANEW = 12;

    private static final double KEY_IS_RANDOM = 0.75;

    /** Businesses pay few of their customers, and each of these is paid by few. */
    private static final int PAYERS = 6;

    /** Of those who have a job, by a large company that pays people. */
    private static final double PAID_BY_LARGE = 0.3;

    /** These pay more than such a part of all businesses (estimate). */
    private static final double LARGE_PAY = 0.6;

    /** Who hires people by the job: building, restaurants, schools, repair shops, salons, doctors, professions and services. */
    private static final int[] CLIENTS = {5211, 5712, 5812, 5999, 7230, 7399, 7538, 8011, 8211, 8299, 8999};

    /** Before the name of a shop whose cards Mercado Pago clears. */
    private static final String CLEARED = "MP *";

    private static final int SECONDS_AN_HOUR = 3600;

    private final ReferenceData reference;
    private final Shops shops;
    private final CompanyRegister register;
    private final Branches branches;
    private final Platforms platforms;
    private final Key payers;
    private final Key payments;
    private final Key keys;
    private final Tills tills;
    private final Spending byPix;
    private final Spending byBoleto;
    private final int[] clients;

    /** @param key of the world */
    public Businesses(Key key, ReferenceData reference, Shops shops, CompanyRegister register, Platforms platforms) {
        this.reference = reference;
        this.shops = shops;
        this.register = register;
        this.branches = new Branches(key, reference, shops, register);
        this.platforms = platforms;
        this.payers = key.derive("paying businesses");
        this.payments = key.derive("payments of businesses");
        this.keys = key.derive("keys of businesses");
        this.tills = new Tills(key.derive("tills"));
        this.byPix = Spending.byPix(reference);
        this.byBoleto = Spending.byBoleto(reference);
        this.clients = Arrays.stream(CLIENTS)
                .map(code -> reference.mccs().ofCode(code).index())
                .toArray();
    }

    /**
     * Where a customer spends a sum with Pix: in a shop where they are, often one of their own, or online.
     *
     * @param whereabouts looking at the customer at that time
     */
    public Company shop(Movement movement, Whereabouts whereabouts, Draws draws) {
        long there =
                movement.millis() - Moments.behindBrasilia(whereabouts.city().state());
        int day = Brasilia.epochDay(there);
        int hour = Brasilia.secondOfDay(there) / SECONDS_AN_HOUR;
        int category = byPix.category(movement.amountCents(), day, hour, draws);
        for (int times = 0; times < DRAWN_ANEW && !isBought(category, whereabouts); times++) {
            category = byPix.category(movement.amountCents(), day, hour, draws);
        }
        boolean online = whereabouts.abroad() != null || draws.chance(onlineShare(category));
        return sold(category, whereabouts.city(), online, movement, draws, true);
    }

    /** Who is on a trip does not buy what is bought at home alone, and abroad what is not bought online. */
    private boolean isBought(int category, Whereabouts whereabouts) {
        if (whereabouts.abroad() != null) {
            return onlineShare(category) >= SOLD_ONLINE;
        }
        return !whereabouts.isOnTrip() || reference.mccs().mcc(category).onTrips() > 0;
    }

    private double onlineShare(int category) {
        return reference.mccs().mcc(category).onlineShare();
    }

    /** Who has sent a boleto that comes once: of a company, its head office. */
    public Company issuer(Movement movement, Draws draws) {
        int category = byBoleto.category(movement.amountCents(), draws);
        Municipality home = reference.municipality(movement.profile().municipality());
        return sold(category, home, draws.chance(onlineShare(category)), movement, draws, false);
    }

    /**
     * What one keeps, and what one buys online, one has at home.
     *
     * @param inShop whether a branch is paid, not its head office
     */
    private Company sold(
            int category, Municipality where, boolean isOnline, Movement movement, Draws draws, boolean inShop) {
        Profile buyer = movement.profile();
        int day = Brasilia.epochDay(movement.millis());
        boolean online = isOnline && !shops.isKept(category);
        Municipality city = online || shops.isKept(category) ? reference.municipality(buyer.municipality()) : where;
        double which = shops.habit(buyer.ordinal(), category, online, draws.unit());
        long place = shops.place(category, city, online, which);
        int merchant = shops.merchant(category, city, online, day, place);
        if (reference.merchants().isPublic(merchant)) {
            return publicOffice(merchant, city);
        }
        long keeper = shops.keeper(category, place, day);
        String name = shops.name(merchant, keeper);
        if (!reference.merchants().isChain(merchant)) {
            return local(outsideCards(name), keeper);
        }
        if (online) {
            return register.headOffice(name);
        }
        if (!reference.merchants().isOwned(merchant)) {
            return local(name, keeper);
        }
        return inShop ? branches.at(merchant, name, city, place) : register.headOffice(name);
    }

    private Company publicOffice(int merchant, Municipality city) {
        String cnpj = reference.merchants().isOfState(merchant)
                ? register.cnpj(
                        CompanyRegister.Kind.TRAFFIC_OFFICE, city.state().index())
                : register.cnpj(CompanyRegister.Kind.MUNICIPALITY, city.index());
        return new Company(reference.merchants().nameIn(city, merchant), cnpj, true);
    }

    /** A business of one shop. */
    private Company local(String name, long keeper) {
        String cnpj = Shops.isLettered(keeper)
                ? register.letteredCnpj(keeper)
                : register.cnpj(CompanyRegister.Kind.SHOP, keeper);
        return new Company(name, cnpj, false);
    }

    /** Only those who clear cards for a shop write theirs before its name. */
    private static String outsideCards(String name) {
        return name.startsWith(CLEARED) ? name.substring(CLEARED.length()) : name;
    }

    /** The platform that makes a customer's n-th payment of a month, on a day; null if another business does. */
    @Nullable
    public String platform(Profile payee, int month, int number, int day) {
        return platforms.payer(payee, day, Key.unit(payment(payee, month, number)));
    }

    private long payment(Profile payee, int month, int number) {
        return payments.at(payee.ordinal(), (long) month << Integer.SIZE | number);
    }

    /** Which business makes it: of few, the first ones most often. */
    private long payingBusiness(Profile payee, int month, int number) {
        double u = Key.unit(payments.at(payment(payee, month, number)));
        return payers.at(payee.ordinal(), (int) (u * u * PAYERS));
    }

    private static boolean isLarge(Profile payee, long business) {
        return payee.employment() == EmploymentStatus.EMPLOYED && Key.unit(business) < PAID_BY_LARGE;
    }

    /** How much such a business pays at a time, as a quantile in [0, 1): the same each time; large ones pay more. */
    public double payingLevel(Profile payee, int month, int number) {
        long business = payingBusiness(payee, month, number);
        double u = Key.unit(business * 7);
        return isLarge(payee, business) ? LARGE_PAY + (1 - LARGE_PAY) * u : u;
    }

    /** Who pays a customer on a day for what they do or sell. */
    public Company payer(Profile payee, int month, int number, int day) {
        String platform = platform(payee, month, number, day);
        if (platform != null) {
            return register.headOffice(platform);
        }
        long random = payingBusiness(payee, month, number);
        double which = Key.unit(random * 3);
        if (isLarge(payee, random)) {
            Employer large = reference
                    .employers()
                    .employer(reference.employers().payers().pick(which));
            if (large.isIn(reference.municipality(payee.municipality()).state().uf())) {
                return new Company(large.shortName(), large.cnpj().characters(), true);
            }
        }
        int category = clients[(int) (which * clients.length)];
        long local = shops.localPlace(category, Key.unit(random * 5));
        long client = payee.municipality() * shops.localPlaces() + local;
        return new Company(shops.localName(local), register.cnpj(CompanyRegister.Kind.CLIENT, client), false);
    }

    /** The random key by which a business is paid; null if its key is the CNPJ. */
    @Nullable
    public String randomKey(Company company) {
        long number = company.documentNumber();
        if (keys.unitAt(number) >= KEY_IS_RANDOM) {
            return null;
        }
        long most = keys.at(number, 1) & ~0xF000L | 0x4000L;
        return new UUID(most, keys.at(number, 2) >>> 2 | Long.MIN_VALUE).toString();
    }

    /** How businesses ask for a Pix. */
    public Tills tills() {
        return tills;
    }
}
