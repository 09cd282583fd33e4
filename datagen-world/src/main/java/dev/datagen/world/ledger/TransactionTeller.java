package dev.datagen.world.ledger;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.value.EndToEndId;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Company;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.pix.OrderIds;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.shop.Whereabouts;
import java.util.Objects;
import java.util.UUID;

/** Tells of a booked movement what the ledger does not need: who was on the other side, by which key, and where. */
public final class TransactionTeller {

    /** Initiation of Pix (BCB, 2025: key 40, account data 12, dynamic QR 40, static QR 8 of a hundred orders). */
    private static final double BY_ACCOUNT_DATA = 0.24;

    private static final double BUSINESS_BY_ACCOUNT_DATA = 0.4;
    private static final double LOCATED = 0.6;
    private static final int MOST_DAYS_EARLY = 4;

    private final Setting setting;
    private final Holder holder;
    private final Whereabouts whereabouts;
    private final Draws draws;
    private final PixSides pix;
    private final OwnAccounts ownAccounts;
    private final Draws ownDraws = new Draws();

    /** Draws from a sequence that its user starts anew for each movement. */
    public TransactionTeller(Setting setting, Holder holder, Whereabouts whereabouts, Draws draws) {
        this.setting = setting;
        this.holder = holder;
        this.whereabouts = whereabouts;
        this.draws = draws;
        this.pix = new PixSides(setting.reference().banks());
        this.ownAccounts = new OwnAccounts(setting, holder, pix);
    }

    /**
     * Tells of a movement that was drawn.
     *
     * @param orderedMillis when a transfer was ordered that waited for banks to open, else {@link Field#ABSENT}
     */
    public Transaction tell(Movement movement, long orderedMillis) {
        return tell(id(movement), movement, orderedMillis);
    }

    /** The same, under an identifier of its own. */
    public Transaction tell(UUID id, Movement movement, long orderedMillis) {
        return tell(
                id,
                movement,
                switch (movement.type()) {
                    case PIX -> ofPix(movement);
                    case TED, DOC ->
                        orderedMillis == Field.ABSENT
                                ? ofTransfer(movement)
                                : ofTransfer(movement).ordered(orderedMillis, null);
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
    public Transaction tell(UUID id, Movement movement, Counterparty other) {
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        if (isLocated(movement)) {
            latitude = nearby(whereabouts.city().latitude());
            longitude = nearby(whereabouts.city().longitude());
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
                StatementLines.of(movement, other, others().bank(movement.profile())),
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
        if (movement.isOwn()) {
            return ownAccounts.any(movement, draws);
        }
        if (!movement.isWithBusiness()) {
            return ofPerson(movement);
        }
        return movement.isOut() ? ofShop(movement, shop(movement)) : ofPayingBusiness(movement);
    }

    private Company shop(Movement movement) {
        whereabouts.enter(movement.profile(), movement.millis());
        return setting.others().businesses().shop(movement, whereabouts, draws);
    }

    /**
     * Tells that a shop gives back what was paid.
     *
     * @param paid as it was told of from where the draws are again
     */
    public Transaction tellReturn(Movement returned, Movement paid) {
        Company shop = shop(paid);
        Counterparty other = ofShop(paid, shop);
        String returnId =
                OrderIds.of(EndToEndId.Kind.RETURN, others().bank(shop).pixIspb(), returned.millis(), draws.bits());
        return tell(
                id(returned),
                returned,
                Counterparty.pix(
                                shop.name(),
                                shop.document(),
                                null,
                                others().bank(shop).pixIspbText(),
                                Objects.requireNonNull(other.endToEndId()),
                                PixInitiation.KEY)
                        .returning(returnId));
    }

    private Counterparty ofShop(Movement movement, Company shop) {
        String randomKey = setting.others().businesses().randomKey(shop);
        return pix.of(
                movement,
                shop.name(),
                randomKey == null ? shop.document() : randomKey,
                randomKey == null ? PixKeyType.CNPJ : PixKeyType.EVP,
                others().bank(shop),
                setting.others().businesses().tills().initiation(shop, Brasilia.epochDay(movement.millis()), draws),
                draws);
    }

    /** Who is paid sees the payer's document. */
    private Counterparty ofPayingBusiness(Movement movement) {
        Company payer = setting.others()
                .businesses()
                .payer(movement.profile(), movement.month(), movement.number(), Brasilia.epochDay(movement.millis()));
        PixKeyType keyType = draws.chance(BUSINESS_BY_ACCOUNT_DATA) ? null : others().typedKey(draws);
        return pix.of(
                movement,
                payer.name(),
                payer.document(),
                keyType,
                others().bank(payer),
                keyType == null ? PixInitiation.ACCOUNT_DATA : PixInitiation.KEY,
                draws);
    }

    /** The same key is typed each time, which who pays sees; who is paid sees the payer's document, masked, and the kind of the key. */
    private Counterparty ofPerson(Movement movement) {
        Profile profile = movement.profile();
        int person = setting.others().contacts().pick(profile, draws);
        long random = setting.others().contacts().randomOf(profile, person);
        Draws known = ownDraws.from(movement.isOut() ? random : ~random);
        PixKeyType keyType = known.chance(BY_ACCOUNT_DATA) ? null : others().typedKey(known);
        String key = !movement.isOut()
                ? others().shownCpf(person)
                : keyType == null ? null : others().key(keyType, person, profile);
        PixInitiation initiation = keyType == null ? PixInitiation.ACCOUNT_DATA : PixInitiation.KEY;
        return pix.of(movement, others().name(person), key, keyType, others().bank(person), initiation, draws);
    }

    /** The holder's account elsewhere to which they send each month what they do not need here: the first one. */
    public Counterparty own(Movement movement) {
        return ownAccounts.first(movement);
    }

    /** The other side of a transfer between two accounts that the holder has here. */
    Counterparty ownHere(Movement movement) {
        return ownAccounts.here(movement);
    }

    /** A Pix to a company. */
    public Counterparty pixTo(Movement movement, Company company, PixInitiation initiation, Draws own) {
        return pix.of(
                movement, company.name(), company.document(), PixKeyType.CNPJ, others().bank(company), initiation, own);
    }

    /** The customer's own institution, with which something is settled. */
    public Counterparty institution(Movement movement, long dueDay, UUID what) {
        Bank bank = setting.reference().banks().bank(movement.profile().bank());
        return Counterparty.biller(bank.legalName(), null, null, dueDay).settling(what);
    }

    private Counterparties others() {
        return setting.others().counterparties();
    }

    private Counterparty ofTransfer(Movement movement) {
        if (movement.isOwn()) {
            return ownAccounts.any(movement, draws);
        }
        int person = setting.others().contacts().pick(movement.profile(), draws);
        return Counterparty.document(
                others().name(person),
                others().shownCpf(person),
                others().bank(person).ispbText());
    }

    /** A bill that comes once, due today or in the next days. */
    private Counterparty ofBoleto(Movement movement) {
        Company company = setting.others().businesses().issuer(movement, draws);
        int due = Brasilia.epochDay(movement.millis()) + draws.below(MOST_DAYS_EARLY);
        return Counterparty.biller(
                company.name(),
                company.document(),
                others().paymentLine(null, company, movement.amountCents(), due, draws),
                due);
    }

    /** Cash that comes or goes at a terminal says where; a device that pays by Pix mostly does, unless its holder is abroad. */
    private boolean isLocated(Movement movement) {
        boolean isAtTerminal = movement.purpose() == TransactionPurpose.CASH && isAtTerminal(movement);
        boolean isByDevice = movement.type() == TransactionType.PIX
                && movement.isOut()
                && MovementNumbers.isDrawn(movement.number());
        if (!isAtTerminal && !isByDevice) {
            return false;
        }
        whereabouts.enter(movement.profile(), movement.millis());
        return isAtTerminal || whereabouts.abroad() == null && draws.chance(LOCATED);
    }

    /** Who has no terminals takes cash by boleto. */
    private boolean isAtTerminal(Movement movement) {
        return movement.isOut() || others().bank(movement.profile()).format().hasBranches();
    }

    /** Within some four kilometres, in millionths of a degree. */
    private double nearby(double degrees) {
        return Math.rint((degrees + (draws.unit() - 0.5) * 0.08) * 1e6) / 1e6;
    }
}
