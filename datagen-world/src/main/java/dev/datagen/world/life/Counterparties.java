package dev.datagen.world.life;

import dev.datagen.model.Gender;
import dev.datagen.model.PixKeyType;
import dev.datagen.model.value.Boleto;
import dev.datagen.model.value.Cnpj;
import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.population.People;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, shops and companies outside the bank: plausible names, documents, institutions and Pix keys. */
final class Counterparties {

    /** Keys that people type (estimate); CPF, phone, random, e-mail. */
    private static final Categorical TYPED_KEYS = Categorical.of(40, 37, 13, 10);

    private static final PixKeyType[] TYPED = {PixKeyType.CPF, PixKeyType.PHONE, PixKeyType.EVP, PixKeyType.EMAIL};

    private static final byte[] MASKED_CPF = "***.000.000-**".getBytes(StandardCharsets.ISO_8859_1);

    private static final double OWN_BY_ACCOUNT_DATA = 0.15;
    private static final double FAVOURITE = 0.7;
    private static final int YOUNGEST = 1955;
    private static final int BIRTH_YEARS = 50;

    private final ReferenceData reference;
    private final People people;
    private final Shops shops;
    private final Ids ids;
    private final DocumentStyle documents;
    private final Categorical banks;
    private final Categorical banksOfPersons;
    private final Categorical mccs;
    private final List<Biller> billers;

    private final Key companies;
    private final Key ownKeys;

    Counterparties(Key key, ReferenceData reference, People people, Shops shops, Ids ids, DocumentStyle documents) {
        this.companies = key.derive("companies");
        this.ownKeys = key.derive("own keys");
        this.reference = reference;
        this.people = people;
        this.shops = shops;
        this.ids = ids;
        this.documents = documents;
        this.banks = reference.banks().clients();
        this.banksOfPersons = reference.banks().keys();
        this.mccs = reference.mccs().purchases();
        this.billers = reference.billers().all();
    }

    Bank bank(Draws draws) {
        return reference.banks().bank(banks.pick(draws.unit()));
    }

    /** Where a person outside the bank pays, and is paid, by Pix. */
    Bank bankOfPerson(Draws draws) {
        return reference.banks().bank(banksOfPersons.pick(draws.unit()));
    }

    String personName(Draws draws) {
        Gender sex = draws.chance(0.5) ? Gender.FEMALE : Gender.MALE;
        String first = reference.names().firstName(sex, YOUNGEST + draws.below(BIRTH_YEARS), draws.unit());
        return first + ' ' + reference.names().surname(draws.unit());
    }

    /** A shop near a customer's home, or online. */
    String shopName(Profile customer, Draws draws) {
        int mcc = mccs.pick(draws.unit());
        boolean online = draws.chance(reference.mccs().mcc(mcc).onlineShare());
        double shop = shops.habit(customer, mcc, draws.unit());
        return shops.name(mcc, reference.municipality(customer.municipality()), online, shop);
    }

    Biller biller(Draws draws) {
        return billers.get(draws.below(billers.size()));
    }

    /** The kind of key a person types. */
    PixKeyType typedKey(Draws draws) {
        return TYPED[TYPED_KEYS.pick(draws.unit())];
    }

    /** A key of someone outside the bank. */
    String key(PixKeyType type, long ordinal, int month, int sequence, Draws draws) {
        return switch (type) {
            case CPF -> cpf(draws).digits(documents);
            case CNPJ -> Employment.cnpj(draws.bits());
            case PHONE -> people.phoneOfOther(draws.bits());
            case EMAIL -> people.emailOfOther(draws.bits());
            case EVP -> ids.id(IdKind.PIX_KEY, ordinal, month, sequence).toString();
        };
    }

    /** The CPF of someone outside the bank as a statement shows it. */
    String shownCpf(Draws draws) {
        byte[] text = MASKED_CPF.clone();
        writeThreeDigits(text, 4, draws.below(1000));
        writeThreeDigits(text, 8, draws.below(1000));
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void writeThreeDigits(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 100);
        text[at + 1] = (byte) ('0' + number / 10 % 10);
        text[at + 2] = (byte) ('0' + number % 10);
    }

    /** Who sends a bill to a customer: with a document of its own where the register's is not known. */
    Company companyOf(Biller biller, Profile profile) {
        Municipality home = reference.municipality(profile.municipality());
        String name = switch (biller.category()) {
            case RENT, CONDO, EDUCATION, OTHER ->
                biller.cnpj() == null ? biller.name() + ' ' + home.name() : biller.name();
            case TAX ->
                biller.name().startsWith("IPTU")
                        ? "IPTU " + home.name()
                        : biller.name().startsWith("IPVA")
                                ? "IPVA " + home.state().uf()
                                : biller.name();
            default -> biller.name();
        };
        Cnpj cnpj = biller.cnpj();
        return new Company(
                name, cnpj == null ? Employment.cnpj(companies.derive(name).bits()) : cnpj.characters());
    }

    /**
     * The line by which a bill is paid.
     *
     * @param segment of a utility or tax; null for a boleto of bank collection
     */
    String paymentLine(UtilityBill.@Nullable Segment segment, Company company, long cents, int dueDay, Draws draws) {
        if (segment != null) {
            String field = company.document().substring(0, 8) + digits(draws, 13) + "00000000";
            return UtilityBill.of(segment, cents, field).line();
        }
        int compe = Integer.parseInt(bank(draws).code());
        return Boleto.of(compe, dueDay, cents, digits(draws, 25)).line();
    }

    private static String digits(Draws draws, int count) {
        byte[] text = new byte[count];
        for (int i = 0; i < count; i++) {
            text[i] = (byte) ('0' + draws.below(10));
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** The kind of key by which a customer is paid; null by account data. Everybody gives one of theirs out more often than others. */
    @Nullable
    PixKeyType ownKeyType(Profile payee, long random) {
        if (Key.unit(random * 3) < OWN_BY_ACCOUNT_DATA) {
            return null;
        }
        double u = Key.unit(random * 7) < FAVOURITE ? ownKeys.unitAt(payee.ordinal()) : Key.unit(random * 11);
        return TYPED[TYPED_KEYS.pick(u)];
    }

    /** A customer's own key. */
    String ownKey(Profile payee, PixKeyType type) {
        return switch (type) {
            case CPF -> people.cpf(payee).digits(documents);
            case PHONE -> people.phone(payee);
            case EMAIL -> people.email(payee);
            default -> ids.id(IdKind.PIX_KEY, payee.ordinal(), 0, 0).toString();
        };
    }

    private Cpf cpf(Draws draws) {
        return people.cpfOfOther(draws.bits());
    }
}
