package dev.datagen.world.work;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.payroll.PublicPay;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Employer;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.util.List;

/**
 * Which employees work for a government, and for which: some 18 % of them (IBGE, PNAD Contínua 2024: 12.7 million of 103 million at work; here
 * employees are formal), more of women and of who is paid well. Immutable.
 */
final class PublicService {

    /** The municipality of a customer as an employer: those of companies of a place are above it. */
    static final int TOWN_HALL = -Employment.MOST_COMPANIES;

    /** No government. */
    static final int NONE = Integer.MIN_VALUE;

    /** Shares of employees by pay, up to so many minimum wages and above (estimates after RAIS, where governments pay twice the median). */
    private static final double[] UP_TO_WAGES = {1.2, 2, 4, 8};

    private static final double[] SHARES = {0.08, 0.17, 0.28, 0.37, 0.33};

    /** In the money of 2025; who gets more is no civil servant. */
    private static final long MOST_CENTS = PublicPay.ceilingCents(Months.of(2025, 12));

    /** Times as many of women and of men: 58 to 60 % are women (IPEA, Atlas do Estado Brasileiro). */
    private static final double OF_WOMEN = 1.2;

    private static final double OF_MEN = 0.82;

    /** Of municipalities, states and the federation (IPEA, Atlas do Estado Brasileiro, rounded). */
    private static final Categorical LEVELS = Categorical.of(58, 30, 12);

    private static final int MUNICIPAL = 0;
    private static final int FEDERAL = 2;

    private static final String OF_A_CITY = "Município ";
    private static final String CAPITAL_DISTRICT = "DF";

    private final Key key;
    private final ReferenceData reference;
    private final List<Employer> governments;

    /** By municipality: its index among the large employers if it is one, else {@link #TOWN_HALL}. */
    private final int[] townHalls;

    /** @param key of who employs whom */
    PublicService(Key key, ReferenceData reference) {
        this.key = key.derive("public service");
        this.reference = reference;
        this.governments = reference.employers().all().stream()
                .filter(each -> each.kind() == Employer.Kind.GOVERNMENT)
                .toList();
        this.townHalls =
                reference.municipalities().stream().mapToInt(this::townHall).toArray();
    }

    private int townHall(Municipality municipality) {
        return governments.stream()
                .filter(each -> isCity(each)
                        && each.uf().equals(municipality.state().uf())
                        && each.legalName().endsWith(' ' + municipality.name()))
                .mapToInt(Employer::index)
                .findFirst()
                .orElse(TOWN_HALL);
    }

    private static boolean isCity(Employer employer) {
        return employer.legalName().startsWith(OF_A_CITY);
    }

    /** The name of a municipality that is no large employer. */
    static String name(Municipality municipality) {
        return municipality.state().uf().equals(CAPITAL_DISTRICT)
                ? "Distrito Federal"
                : OF_A_CITY + "de " + municipality.name();
    }

    /** The government that employs somebody when the period begins: an index, {@link #TOWN_HALL} or {@link #NONE}. */
    int employer(Profile profile, int wageCents) {
        if (wageCents > MOST_CENTS) {
            return NONE;
        }
        Draws draws = new Draws().from(key.at(profile.ordinal()));
        double share = share(wageCents) * (profile.isFemale() ? OF_WOMEN : OF_MEN);
        if (!draws.chance(share)) {
            return NONE;
        }
        int level = LEVELS.pick(draws.unit());
        double u = draws.unit();
        return level == MUNICIPAL
                ? townHalls[profile.municipality()]
                : employer(profile, wageCents, level == FEDERAL, u);
    }

    private static double share(int wageCents) {
        double wages = wageCents / (double) Population.MINIMUM_WAGE_CENTS;
        int band = 0;
        while (band < UP_TO_WAGES.length && wages > UP_TO_WAGES[band]) {
            band++;
        }
        return SHARES[band];
    }

    /** One of the state or of the federation that pays as much; who is paid too little for any works for the municipality. */
    private int employer(Profile profile, int wageCents, boolean isFederal, double u) {
        String uf = reference.municipality(profile.municipality()).state().uf();
        double staff = 0;
        for (Employer each : governments) {
            staff += fits(each, uf, isFederal, wageCents) ? staff(each, profile) : 0;
        }
        double left = u * staff;
        for (Employer each : governments) {
            if (fits(each, uf, isFederal, wageCents)) {
                left -= staff(each, profile);
                if (left < 0) {
                    return each.index();
                }
            }
        }
        return townHalls[profile.municipality()];
    }

    /** Of the same sex. */
    private static double staff(Employer employer, Profile profile) {
        return employer.staff() * (profile.isFemale() ? employer.womenShare() : 1 - employer.womenShare());
    }

    private static boolean fits(Employer employer, String uf, boolean isFederal, int wageCents) {
        double most = wageCents > PayRange.WELL_PAID_CENTS ? PayRange.MOST_TO_FEW : PayRange.MOST;
        return employer.states().isEmpty() == isFederal
                && employer.isIn(uf)
                && !isCity(employer)
                && PayRange.holds(wageCents, employer.medianPayCents(), most);
    }
}
