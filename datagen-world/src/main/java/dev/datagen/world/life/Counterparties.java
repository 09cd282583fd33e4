package dev.datagen.world.life;

import dev.datagen.model.Gender;
import dev.datagen.model.PixKeyType;
import dev.datagen.model.value.Cnpj;
import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.population.People;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Biller;
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

    private static final int YOUNGEST = 1955;
    private static final int BIRTH_YEARS = 50;

    private final ReferenceData reference;
    private final People people;
    private final Shops shops;
    private final Ids ids;
    private final DocumentStyle documents;
    private final Categorical banks;
    private final Categorical mccs;
    private final List<Biller> billers;

    Counterparties(ReferenceData reference, People people, Shops shops, Ids ids, DocumentStyle documents) {
        this.reference = reference;
        this.people = people;
        this.shops = shops;
        this.ids = ids;
        this.documents = documents;
        this.banks = reference.banks().clients();
        this.mccs = reference.mccs().purchases();
        this.billers = reference.billers().all();
    }

    Bank bank(Draws draws) {
        return reference.banks().bank(banks.pick(draws.unit()));
    }

    String personName(Draws draws) {
        Gender sex = draws.chance(0.5) ? Gender.FEMALE : Gender.MALE;
        String first = reference.names().firstName(sex, YOUNGEST + draws.below(BIRTH_YEARS), draws.unit());
        return first + ' ' + reference.names().surname(draws.unit());
    }

    String shopName(Draws draws) {
        return shops.name(mccs.pick(draws.unit()), draws.unit());
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
            case CNPJ ->
                Cnpj.ofBase(Integer.toString(100_000_000 + draws.below(100_000_000))
                                        .substring(1) + "0001")
                        .characters();
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

    @Nullable
    String documentOf(Biller biller) {
        Cnpj cnpj = biller.cnpj();
        return cnpj == null ? null : cnpj.characters();
    }

    private Cpf cpf(Draws draws) {
        return people.cpfOfOther(draws.bits());
    }
}
