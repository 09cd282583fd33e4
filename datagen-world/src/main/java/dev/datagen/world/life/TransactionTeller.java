package dev.datagen.world.life;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.EndToEndId;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.People;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import dev.datagen.world.reference.Municipality;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of a booked movement what the ledger does not need: who was on the other side, by which key, and where. */
final class TransactionTeller {

    /** Initiation of Pix (BCB, 2025: key 40, account data 12, dynamic QR 40, static QR 8 of a hundred orders). */
    private static final double BY_ACCOUNT_DATA = 0.2;

    private static final double BUSINESS_BY_ACCOUNT_DATA = 0.4;
    private static final double AT_SHOPS_BY_KEY = 0.03;
    private static final double AT_SHOPS_BY_STATIC_QR = 0.16;
    private static final double LOCATED = 0.6;
    private static final double COMPANY_KEY_IS_RANDOM = 0.75;
    private static final int MOST_DAYS_EARLY = 4;

    private final Setting setting;
    private final Holder holder;
    private final Draws draws;
    private final Key ownKey;
    private final Draws ownDraws = new Draws();

    /** Draws from a sequence that its user starts anew for each movement. */
    TransactionTeller(Setting setting, Holder holder, Draws draws) {
        this.setting = setting;
        this.holder = holder;
        this.draws = draws;
        this.ownKey = setting.key().derive("own accounts elsewhere");
    }

    /** Tells of a movement that was drawn. */
    Transaction tell(Movement movement) {
        return tell(id(movement), movement);
    }

    /** Tells of a movement that was drawn, under an identifier of its own. */
    Transaction tell(UUID id, Movement movement) {
        return tell(
                id,
                movement,
                switch (movement.type()) {
                    case PIX -> ofPix(movement);
                    case TED, DOC -> ofTransfer(movement);
                    case BOLETO -> ofBoleto(movement);
                    case DEPOSIT, WITHDRAW -> Counterparty.NOBODY;
                });
    }

    /** Tells of a movement with a counterparty that is known. */
    Transaction tell(Movement movement, Counterparty other) {
        return tell(id(movement), movement, other);
    }

    private UUID id(Movement movement) {
        return setting.ids().id(IdKind.TRANSACTION, movement.profile().ordinal(), movement.month(), movement.number());
    }

    /** Tells of a movement with a counterparty that is known, under an identifier of its own. */
    Transaction tell(UUID id, Movement movement, Counterparty other) {
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        if (isLocated(movement)) {
            Municipality home =
                    setting.reference().municipality(movement.profile().municipality());
            latitude = nearby(home.latitude());
            longitude = nearby(home.longitude());
        }
        PixInitiation initiation = other.initiation();
        return new Transaction(
                id,
                holder.accountId(movement.profile(), movement.slot()),
                holder.customerId(movement.profile()),
                movement.type(),
                movement.amountCents(),
                movement.direction(),
                other.key(),
                other.name(),
                StatementLines.of(movement, other),
                movement.millis(),
                movement.failure() == null ? TransactionStatus.COMPLETED : TransactionStatus.FAILED,
                other.endToEndId(),
                other.keyType(),
                latitude,
                longitude,
                movement.balanceCents(),
                other.ispb(),
                movement.failure(),
                movement.purpose(),
                initiation == null ? null : initiation.code(),
                other.paymentLine(),
                other.dueDay(),
                other.originalEndToEndId(),
                other.reference(),
                other.scheduledMillis(),
                other.recurrence());
    }

    private Counterparty ofPix(Movement movement) {
        Counterparties others = setting.counterparties();
        if (movement.isOwn()) {
            return ofOwnPix(movement, others.bank(draws), draws);
        }
        Bank bank = movement.isWithBusiness() ? others.bank(draws) : others.bankOfPerson(draws);
        String name = movement.isWithBusiness() ? others.shopName(draws) : others.personName(draws);
        PixKeyType keyType = null;
        PixInitiation initiation = PixInitiation.KEY;
        if (movement.isWithBusiness() && movement.isOut()) {
            keyType = draws.chance(COMPANY_KEY_IS_RANDOM) ? PixKeyType.EVP : PixKeyType.CNPJ;
            initiation = shopInitiation();
        } else if (draws.chance(movement.isWithBusiness() ? BUSINESS_BY_ACCOUNT_DATA : BY_ACCOUNT_DATA)) {
            initiation = PixInitiation.ACCOUNT_DATA;
        } else {
            keyType = others.typedKey(draws);
        }
        String key = pixKey(movement, keyType);
        return Counterparty.pix(name, key, keyType, bank.ispbText(), endToEndId(movement, bank, draws), initiation);
    }

    private PixInitiation shopInitiation() {
        double u = draws.unit();
        if (u < AT_SHOPS_BY_KEY) {
            return PixInitiation.KEY;
        }
        return u < AT_SHOPS_BY_KEY + AT_SHOPS_BY_STATIC_QR ? PixInitiation.STATIC_QR : PixInitiation.DYNAMIC_QR;
    }

    /** The holder's account elsewhere, as far as it recurs: each keeps to one institution. */
    Counterparty own(Movement movement) {
        Draws own = ownDraws.from(ownKey.at(movement.profile().ordinal()));
        Bank bank = setting.counterparties().bank(own);
        own.from(ownKey.at(movement.profile().ordinal(), (long) movement.month() << 32 | movement.number()));
        if (movement.type() == TransactionType.PIX) {
            return ofOwnPix(movement, bank, own);
        }
        return ofOwnTransfer(movement, bank);
    }

    /** The other side of a transfer between two accounts that the holder has here. */
    Counterparty ownHere(Movement movement) {
        Profile profile = movement.profile();
        Bank bank = setting.reference().banks().bank(profile.bank());
        UUID otherSide = setting.ids()
                .id(IdKind.TRANSACTION, profile.ordinal(), movement.month(), Numbers.otherSide(movement.number()));
        return ofOwnTransfer(movement, bank).settling(otherSide);
    }

    /** Between the holder's account here and one elsewhere, by the key that nobody has to look up. */
    private Counterparty ofOwnPix(Movement movement, Bank bank, Draws own) {
        Cpf cpf = setting.people().cpf(movement.profile());
        String key = movement.isOut() ? cpf.digits(setting.documents()) : cpf.formatted(DocumentStyle.MASKED);
        return Counterparty.pix(
                holder.name(movement.profile()),
                key,
                PixKeyType.CPF,
                bank.ispbText(),
                endToEndId(movement, bank, own),
                PixInitiation.KEY);
    }

    private Counterparty ofOwnTransfer(Movement movement, Bank bank) {
        return Counterparty.document(
                holder.name(movement.profile()),
                setting.people().cpf(movement.profile()).formatted(DocumentStyle.MASKED),
                bank.ispbText());
    }

    /**
     * The other side of a Pix between two customers, alike in both lives but for the direction.
     *
     * @param random of the payment
     * @param randomOfKey by which the payee's key is chosen
     */
    Counterparty pixBetween(Movement movement, Profile payer, Profile payee, long random, long randomOfKey) {
        People people = setting.people();
        Banks banks = setting.reference().banks();
        String endToEndId = EndToEndId.of(banks.bank(payer.bank()).ispb(), movement.millis(), random);
        PixKeyType keyType = others().ownKeyType(payee, randomOfKey);
        PixInitiation initiation = keyType == null ? PixInitiation.ACCOUNT_DATA : PixInitiation.KEY;
        Profile other = movement.isOut() ? payee : payer;
        String key = !movement.isOut()
                ? people.cpf(payer).formatted(DocumentStyle.MASKED)
                : keyType == null ? null : others().ownKey(payee, keyType);
        return Counterparty.pix(
                people.name(other), key, keyType, banks.bank(other.bank()).ispbText(), endToEndId, initiation);
    }

    /**
     * The other side of the return of a Pix between two customers.
     *
     * @param paidMillis when it was paid
     * @param random of the payment
     */
    Counterparty returnBetween(Movement movement, Profile payer, Profile payee, long paidMillis, long random) {
        Banks banks = setting.reference().banks();
        Profile other = movement.isOut() ? payer : payee;
        return Counterparty.pix(
                        setting.people().name(other),
                        setting.people().cpf(other).formatted(DocumentStyle.MASKED),
                        null,
                        banks.bank(other.bank()).ispbText(),
                        EndToEndId.of(banks.bank(payer.bank()).ispb(), paidMillis, random),
                        PixInitiation.KEY)
                .returning(EndToEndId.of(
                        EndToEndId.Kind.RETURN, banks.bank(payee.bank()).ispb(), movement.millis(), random * 13));
    }

    /** A Pix to a company. */
    Counterparty pixTo(Movement movement, Company company, PixInitiation initiation, Draws own) {
        Bank bank = others().bank(own);
        return Counterparty.pix(
                company.name(),
                company.document(),
                PixKeyType.CNPJ,
                bank.ispbText(),
                endToEndId(movement, bank, own),
                initiation);
    }

    /** The customer's own institution, with which something is settled. */
    Counterparty institution(Movement movement, long dueDay, UUID what) {
        Bank bank = setting.reference().banks().bank(movement.profile().bank());
        return Counterparty.biller(bank.legalName(), null, null, dueDay).settling(what);
    }

    private Counterparties others() {
        return setting.counterparties();
    }

    /** Made by the payer's institution. */
    private String endToEndId(Movement movement, Bank other, Draws own) {
        Bank payer = movement.isOut()
                ? setting.reference().banks().bank(movement.profile().bank())
                : other;
        return EndToEndId.of(payer.ispb(), movement.millis(), own.bits());
    }

    /** Who pays sees the key that was typed; who is paid sees the payer's document, and that of persons masked. */
    private @Nullable String pixKey(Movement movement, @Nullable PixKeyType keyType) {
        Counterparties others = setting.counterparties();
        if (!movement.isOut()) {
            return movement.isWithBusiness() ? null : others.shownCpf(draws);
        }
        return keyType == null
                ? null
                : others.key(keyType, movement.profile().ordinal(), movement.month(), movement.number(), draws);
    }

    private Counterparty ofTransfer(Movement movement) {
        Counterparties others = setting.counterparties();
        Bank bank = others.bank(draws);
        return movement.isOwn()
                ? ofOwnTransfer(movement, bank)
                : Counterparty.document(others.personName(draws), others.shownCpf(draws), bank.ispbText());
    }

    /** A bill that comes once, due today or in the next days. */
    private Counterparty ofBoleto(Movement movement) {
        Counterparties others = setting.counterparties();
        Company company = others.companyOf(others.biller(draws), movement.profile());
        int due = Brasilia.epochDay(movement.millis()) + draws.below(MOST_DAYS_EARLY);
        return Counterparty.biller(
                company.name(),
                company.document(),
                others.paymentLine(null, company, movement.amountCents(), due, draws),
                due);
    }

    /** Cash always says where; a device that pays by Pix mostly does. */
    private boolean isLocated(Movement movement) {
        return movement.purpose() == TransactionPurpose.CASH
                || movement.type() == TransactionType.PIX
                        && movement.isOut()
                        && Numbers.isDrawn(movement.number())
                        && draws.chance(LOCATED);
    }

    /** Within some four kilometres, in millionths of a degree. */
    private double nearby(double degrees) {
        return Math.rint((degrees + (draws.unit() - 0.5) * 0.08) * 1e6) / 1e6;
    }
}
