package dev.datagen.world.counterparty;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.value.Boleto;
import dev.datagen.model.value.BoletoFreeField;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.company.Company;
import dev.datagen.world.company.CompanyBanks;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.population.OtherPeople;
import dev.datagen.world.population.People;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** People and companies outside the bank: plausible names, documents, institutions and Pix keys. */
public final class Counterparties {

    /** Keys that people type (estimate); CPF, phone, random, e-mail. */
    private static final Categorical TYPED_KEYS = Categorical.of(40, 37, 13, 10);

    private static final PixKeyType[] TYPED = {PixKeyType.CPF, PixKeyType.PHONE, PixKeyType.EVP, PixKeyType.EMAIL};

    private static final double OWN_BY_ACCOUNT_DATA = 0.19;

    /** Where companies collect. */
    private static final int COLLECTS = -1;

    private static final int MOST_BRANCHES = 8_000;
    private static final int MOST_ACCOUNTS = 100_000;

    /** A bill's number follows from the day on which it is due, counted from 2000-01-01, and so many a day of one payee. */
    private static final int NUMBERED_SINCE = 10_957;

    private static final int NUMBERED_A_DAY = 7_000;

    /** Digits of a bill of a utility that are the company's: the root of its CNPJ, digits of its own and zeros. */
    private static final int COMPANY_FIELD = 29;

    private static final int CNPJ_ROOT = 8;
    private static final int OWN_DIGITS = 13;

    /** Of who pays somebody, so many have been given the key that these give out most (estimate). */
    private static final double FAVOURITE = 0.7;

    private final ReferenceData reference;
    private final People people;
    private final OtherPeople otherPeople;
    private final Ids ids;
    private final DocumentStyle documents;
    private final Categorical banks;

    private final CompanyBanks companyBanks;
    private final Key ownKeys;

    /** @param key of counterparties */
    public Counterparties(
            Key key,
            ReferenceData reference,
            People people,
            OtherPeople otherPeople,
            Ids ids,
            DocumentStyle documents) {
        this.companyBanks = new CompanyBanks(key.derive("banks of companies"), reference.banks());
        this.ownKeys = key.derive("own keys");
        this.reference = reference;
        this.people = people;
        this.otherPeople = otherPeople;
        this.ids = ids;
        this.documents = documents;
        this.banks = reference.banks().clients();
    }

    /** Some institution, as often as people bank there. */
    public Bank bank(double u) {
        return reference.banks().bank(banks.pick(u));
    }

    /** Where a customer banks. */
    public Bank bank(Profile profile) {
        return reference.banks().bank(profile.bank());
    }

    /** Where a company banks. */
    public Bank bank(Company company) {
        return companyBanks.bank(company);
    }

    /** Anybody outside the bank. */
    public int person(Draws draws) {
        return otherPeople.pick(draws.bits());
    }

    /** Where somebody outside the bank pays, and is paid. */
    public Bank bank(int person) {
        return otherPeople.bank(person);
    }

    /** Somebody's name. */
    public String name(int person) {
        return otherPeople.name(person);
    }

    /** Somebody's CPF as a statement shows it. */
    public String shownCpf(int person) {
        return otherPeople.cpf(person).formatted(DocumentStyle.MASKED);
    }

    /** The kind of key a person types. */
    public PixKeyType typedKey(Draws draws) {
        return TYPED[TYPED_KEYS.pick(draws.unit())];
    }

    /**
     * A key of somebody outside the bank.
     *
     * @param type one that a person has
     */
    public String key(PixKeyType type, int person, Profile payer) {
        return switch (type) {
            case CPF -> otherPeople.cpf(person).digits(documents);
            case PHONE -> otherPeople.phone(person);
            case EMAIL -> otherPeople.email(person);
            default -> randomKey(payer, Identity.FIRST_KEY_OF_OTHERS + person);
        };
    }

    /**
     * A random key of a customer, or of somebody outside the bank whom a customer pays.
     *
     * @param number which of the customer's, from 0
     */
    public String randomKey(Profile profile, int number) {
        return ids.id(IdKind.PIX_KEY, profile.ordinal(), number).toString();
    }

    /**
     * The line by which a bill is paid.
     *
     * @param segment of a utility or tax; null for a boleto of bank collection
     */
    public String paymentLine(
            UtilityBill.@Nullable Segment segment, Company company, long cents, int dueDay, Draws draws) {
        if (segment != null) {
            byte[] field = new byte[COMPANY_FIELD];
            Arrays.fill(field, (byte) '0');
            for (int i = 0; i < CNPJ_ROOT; i++) {
                field[i] = (byte) company.document().charAt(i);
            }
            draw(field, CNPJ_ROOT, OWN_DIGITS, draws);
            return UtilityBill.line(segment, cents, field);
        }
        return boletoLine(bank(company), ownKeys.at(company.documentNumber(), COLLECTS), cents, dueDay, draws);
    }

    /** What is typed to pay a boleto of a bank that collects for itself. */
    public String boletoLine(Bank bank, long cents, int dueDay, Draws draws) {
        return boletoLine(bank, ownKeys.at(bank.index(), COLLECTS), cents, dueDay, draws);
    }

    /**
     * @param payee a random number that stands for who is paid, always by the same account; the bank numbers its bills in the order of their dates
     */
    private static String boletoLine(Bank bank, long payee, long cents, int dueDay, Draws draws) {
        int branch = 1 + (int) (Key.unit(payee) * MOST_BRANCHES);
        int account = (int) Long.remainderUnsigned(payee, MOST_ACCOUNTS);
        int number = (dueDay - NUMBERED_SINCE) * NUMBERED_A_DAY + draws.below(NUMBERED_A_DAY);
        return Boleto.line(bank.compe(), dueDay, cents, BoletoFreeField.of(bank.compe(), branch, account, number));
    }

    private static void draw(byte[] digits, int from, int count, Draws draws) {
        for (int i = from; i < from + count; i++) {
            digits[i] = (byte) ('0' + draws.below(10));
        }
    }

    /**
     * The kind of key by which a customer pays another, each time: it is kept as a contact. Null by account data. Everybody gives one of their keys
     * out more often than others.
     */
    @Nullable
    public PixKeyType ownKeyType(Profile payer, Profile payee) {
        long pair = ownKeys.at(payee.ordinal(), payer.ordinal());
        if (Key.unit(pair * 3) < OWN_BY_ACCOUNT_DATA) {
            return null;
        }
        double u = Key.unit(pair * 7) < FAVOURITE ? ownKeys.unitAt(payee.ordinal()) : Key.unit(pair * 11);
        return TYPED[TYPED_KEYS.pick(u)];
    }

    /** A customer's own key. */
    public String ownKey(Profile payee, PixKeyType type) {
        return switch (type) {
            case CPF -> people.cpf(payee).digits(documents);
            case PHONE -> people.phone(payee);
            case EMAIL -> people.email(payee);
            default -> randomKey(payee, 0);
        };
    }
}
