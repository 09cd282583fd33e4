package dev.datagen.world.life;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.Customer;
import dev.datagen.model.Invoice;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.Property;
import dev.datagen.model.PropertyType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.account.Changes;
import dev.datagen.world.account.HomeSizes;
import dev.datagen.world.account.Overdrafts;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.card.CardPlastics;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.life.card.CardRows;
import dev.datagen.world.life.household.JobRows;
import dev.datagen.world.life.loan.LoanRows;
import dev.datagen.world.life.loan.Scores;
import dev.datagen.world.life.payment.AccountLife;
import dev.datagen.world.life.payment.DisputeRows;
import dev.datagen.world.life.trade.Positions;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Addresses;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.BranchAccount;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Career;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a cohort as they stand at the end of the period, after its customers have lived through it. */
final class MasterData {

    private static final String COUNTRY = "BR";
    private static final String CURRENCY = "BRL";
    private static final LogNormal HOUSE_NUMBERS = new LogNormal(320, 1.1);
    private static final double NO_COMPLEMENT = 0.55;
    private static final double NO_NUMBER = 0.04;

    /** A property is appraised so many business days before it is paid for, and up to so many more, while offices are open. */
    private static final int LEAST_DAYS_APPRAISED = 4;

    private static final int DAYS_APPRAISED_VARY = 8;
    private static final long APPRAISED_FROM = 9 * Moments.HOUR;
    private static final long APPRAISED_UNTIL = 18 * Moments.HOUR;

    private final Setting setting;
    private final AccountLife accounts;
    private final LoanRows loans;
    private final DisputeRows disputes;
    private final JobRows jobs;
    private final Scores scores;
    private final CardRows cards;
    private final Positions positions;
    private final Key customerKey;
    private final Key propertyKey;
    private final Draws draws = new Draws();

    MasterData(Setting setting, Affairs affairs) {
        this.setting = setting;
        this.accounts = affairs.accounts();
        LoanPayments payments = affairs.loans().payments();
        this.loans = new LoanRows(setting, payments);
        this.disputes = new DisputeRows(setting, affairs.disputes());
        this.jobs = new JobRows(setting);
        this.scores = new Scores(setting.key(), payments, setting.period().lastDay());
        this.cards = new CardRows(setting, affairs.invoices().rows());
        this.positions = new Positions(setting, affairs.trades().openings());
        Key key = setting.key().derive("rows");
        this.customerKey = key.derive("customer");
        this.propertyKey = key.derive("property");
    }

    JobRows jobs() {
        return jobs;
    }

    Positions positions() {
        return positions;
    }

    /** @param settled invoices of this customer and those to follow, which are taken from it */
    void write(Cohort cohort, int index, Queue<Invoice> settled, MasterDataConsumer rows) {
        Profile profile = cohort.profile(index);
        Career career = setting.careers().of(profile);
        LoanTerms terms = profile.loan();
        Property property = terms != null && Changes.buysHome(profile) ? property(profile, terms) : null;
        Address home = property == null || property.propertyType() == PropertyType.LAND
                ? address(
                        profile,
                        customerKey.at(profile.ordinal(), setting.changes().moved(profile) ? 1 : 0))
                : addressOf(property);
        rows.customer(customer(profile, career, home, scores.score(cohort, index)));
        if (property != null) {
            rows.property(property);
        }
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            rows.account(account(cohort, index, slot));
        }
        if (profile.investmentSlot() >= 0) {
            positions.write(cohort, index, rows);
        }
        disputes.write(profile, rows);
        if (profile.holdsCard()) {
            cards.write(cohort, index, settled, rows);
        }
        if (terms != null) {
            rows.loan(loans.of(profile, terms, property == null ? null : property.propertyId()));
        }
        jobs.write(profile, career, rows);
    }

    private UUID id(IdKind kind, Profile profile, int sequence) {
        return setting.ids().id(kind, profile.ordinal(), sequence);
    }

    /** Where somebody lives, in their city. */
    private record Address(
            String street, String number, @Nullable String complement, String neighbourhood, String postalCode) {}

    private Address address(Profile profile, long random) {
        Municipality home = setting.reference().municipality(profile.municipality());
        draws.from(random);
        return address(home, draws.unit(), number(), complement());
    }

    /** @param street quantile in [0, 1) */
    private Address address(Municipality home, double street, String number, @Nullable String complement) {
        Addresses addresses = setting.reference().addresses();
        int streetIndex = addresses.street(home, street);
        int neighbourhood = addresses.neighbourhood(home, complement, draws.unit());
        return new Address(
                addresses.streetName(streetIndex),
                number,
                complement,
                addresses.neighbourhoodName(neighbourhood),
                Municipality.formatCep(addresses.cep(home, neighbourhood, streetIndex)));
    }

    private static Address addressOf(Property property) {
        return new Address(
                property.street(),
                property.number(),
                property.complement(),
                property.neighborhood(),
                property.postalCode());
    }

    private Customer customer(Profile profile, Career career, Address address, int score) {
        int day = setting.changes().lastDayHeard(profile);
        Municipality home = setting.reference().municipality(profile.municipality());
        long created = setting.beginnings().customerMillis(profile);
        return new Customer(
                id(IdKind.CUSTOMER, profile, 0),
                setting.people().cpf(profile).formatted(setting.options().documents()),
                setting.people().name(profile),
                setting.people().email(profile),
                setting.people().phone(profile),
                address.street(),
                address.number(),
                address.complement(),
                address.neighbourhood(),
                home.name(),
                home.state().uf(),
                address.postalCode(),
                COUNTRY,
                career.incomeCentsOn(day),
                career.statusOn(day),
                Population.compatibleScore(score),
                created,
                setting.changes().customerMillis(profile, career),
                profile.birthDay(),
                profile.gender(),
                score,
                setting.marriages().status(profile, day),
                setting.marriages().marriedDay(profile, day));
    }

    /** The columns that change with a card's plastic. */
    Map<String, @Nullable Object> newPlastic(Profile profile, CardPlastics.Replacement replacement) {
        return cards.columns(profile, replacement);
    }

    /** The columns of an address in the same city. */
    Map<String, @Nullable Object> newAddress(Profile profile, long random) {
        Address address = address(profile, random);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("street", address.street());
        columns.put("number", address.number());
        columns.put("complement", address.complement());
        columns.put("neighborhood", address.neighbourhood());
        columns.put("postal_code", address.postalCode());
        return columns;
    }

    private String number() {
        return draws.chance(NO_NUMBER) ? "S/N" : Integer.toString((int) HOUSE_NUMBERS.at(draws.unit()) + 1);
    }

    private @Nullable String complement() {
        if (draws.chance(NO_COMPLEMENT)) {
            return null;
        }
        return switch (draws.below(4)) {
            case 0 -> "Casa " + (1 + draws.below(3));
            case 1 -> "Bloco " + (char) ('A' + draws.below(6)) + ", apto " + apartment();
            case 2 -> "Fundos";
            default -> "Apto " + apartment();
        };
    }

    private int apartment() {
        return (1 + draws.below(20)) * 10 + 1 + draws.below(8);
    }

    private Account account(Cohort cohort, int index, int slot) {
        Profile profile = cohort.profile(index);
        Bank bank = setting.reference().banks().bank(profile.bank());
        BranchAccount number = setting.population().accountNumber(profile, slot);
        AccountStatus status = setting.statuses().status(profile, slot);
        long created = setting.beginnings().accountMillis(profile, slot);
        long end = Math.min(setting.period().endMillis(), setting.departures().millis(profile));
        long overdraftLimit = slot == 0 ? setting.overdrafts().limitCents(profile, end - 1) : 0;
        Overdrafts.Change change = slot == 0 ? setting.overdrafts().lastChange(profile, end) : null;
        long updated = cohort.updatedMillis(index, slot, setting.changes().accountMillis(profile, slot));
        return new Account(
                id(IdKind.ACCOUNT, profile, slot),
                id(IdKind.CUSTOMER, profile, 0),
                profile.accountTypes().get(slot),
                bank.code(),
                number.branch(),
                number.account(),
                cohort.balance(index, slot),
                status,
                created,
                change == null ? updated : Math.max(updated, change.millis()),
                accounts.atFirstCents(profile, slot),
                bank.ispbText(),
                overdraftLimit,
                overdraftLimit == 0 ? 0 : setting.overdrafts().rate(profile).millionths(),
                setting.changes().closedMillis(profile, slot),
                setting.changes().reopenedMillis(profile, slot),
                change == null ? Field.ABSENT : change.beforeCents(),
                change == null ? Field.ABSENT : change.millis());
    }

    private Property property(Profile profile, LoanTerms terms) {
        Municipality home = setting.reference().municipality(profile.municipality());
        draws.from(propertyKey.at(profile.ordinal()));
        long value = terms.assetCents();
        PropertyType type = Objects.requireNonNull(terms.property());
        int squareMetres = HomeSizes.squareMetres(
                type, value, setting.reference().homePrices().reais(home), draws);
        int daysBefore = LEAST_DAYS_APPRAISED + draws.below(DAYS_APPRAISED_VARY);
        long created = Brasilia.startOfDay(BankCalendar.BRAZIL.plusBusinessDays(terms.disbursementDay(), -daysBefore))
                + Moments.between(APPRAISED_FROM, APPRAISED_UNTIL, draws);
        Address address =
                address(home, draws.unit(), number(), type == PropertyType.APARTMENT ? "Apto " + apartment() : null);
        return new Property(
                id(IdKind.PROPERTY, profile, 0),
                type,
                address.street(),
                address.number(),
                address.complement(),
                address.neighbourhood(),
                home.name(),
                home.state().uf(),
                address.postalCode(),
                COUNTRY,
                value,
                squareMetres,
                setting.people().registrationNumber(profile),
                created,
                created);
    }
}
