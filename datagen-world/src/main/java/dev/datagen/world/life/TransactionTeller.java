package dev.datagen.world.life;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.Cpf;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.EndToEndId;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Municipality;
import org.jspecify.annotations.Nullable;

/** Tells of a booked movement what the ledger does not need: who was on the other side, by which key, and where. */
final class TransactionTeller {

    private static final double BY_ACCOUNT_DATA = 0.14;
    private static final double LOCATED = 0.6;
    private static final double COMPANY_KEY_IS_RANDOM = 0.75;

    private final Setting setting;
    private final Holder holder;
    private final Draws draws;

    /** Draws from a sequence that its user starts anew for each movement. */
    TransactionTeller(Setting setting, Holder holder, Draws draws) {
        this.setting = setting;
        this.holder = holder;
        this.draws = draws;
    }

    /** The other side of a movement. */
    private record Counterparty(
            @Nullable String name,
            @Nullable String key,
            @Nullable PixKeyType keyType,
            @Nullable String ispb,
            @Nullable String endToEndId) {

        static final Counterparty NOBODY = new Counterparty(null, null, null, null, null);
    }

    Transaction tell(Movement movement) {
        Counterparty other = switch (movement.type()) {
            case PIX -> ofPix(movement);
            case TED, DOC -> ofTransfer(movement);
            case BOLETO -> ofBoleto();
            case DEPOSIT, WITHDRAW -> Counterparty.NOBODY;
        };
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        if (isLocated(movement)) {
            Municipality home =
                    setting.reference().municipality(movement.profile().municipality());
            latitude = nearby(home.latitude());
            longitude = nearby(home.longitude());
        }
        return new Transaction(
                setting.ids().id(IdKind.TRANSACTION, movement.profile().ordinal(), movement.month(), movement.number()),
                holder.accountId(movement.profile(), movement.slot()),
                holder.customerId(movement.profile()),
                movement.type(),
                movement.amountCents(),
                movement.direction(),
                other.key(),
                other.name(),
                description(movement.type(), movement.isOut()),
                movement.millis(),
                movement.failure() == null ? TransactionStatus.COMPLETED : TransactionStatus.FAILED,
                other.endToEndId(),
                other.keyType(),
                latitude,
                longitude,
                movement.balanceCents(),
                other.ispb(),
                movement.failure());
    }

    private Counterparty ofPix(Movement movement) {
        Counterparties others = setting.counterparties();
        Bank bank = others.bank(draws);
        if (movement.invested()) {
            return ofOwnPix(movement, bank);
        }
        String name = movement.company() ? others.shopName(draws) : others.personName(draws);
        PixKeyType keyType = null;
        if (movement.company() && movement.isOut()) {
            keyType = draws.chance(COMPANY_KEY_IS_RANDOM) ? PixKeyType.EVP : PixKeyType.CNPJ;
        } else if (!draws.chance(BY_ACCOUNT_DATA)) {
            keyType = others.typedKey(draws);
        }
        String key = pixKey(movement, keyType);
        return new Counterparty(name, key, keyType, bank.ispbText(), endToEndId(movement, bank));
    }

    /** Between the holder's account here and one elsewhere, by the key that nobody has to look up. */
    private Counterparty ofOwnPix(Movement movement, Bank bank) {
        Cpf own = setting.people().cpf(movement.profile());
        String key = movement.isOut() ? own.digits(setting.documents()) : own.formatted(DocumentStyle.MASKED);
        return new Counterparty(
                holder.name(movement.profile()), key, PixKeyType.CPF, bank.ispbText(), endToEndId(movement, bank));
    }

    /** Made by the payer's institution. */
    private String endToEndId(Movement movement, Bank other) {
        Bank payer = movement.isOut()
                ? setting.reference().banks().bank(movement.profile().bank())
                : other;
        return EndToEndId.of(payer.ispb(), movement.millis(), draws.bits());
    }

    /** Who pays sees the key that was typed; who is paid sees the payer's document, and that of persons masked. */
    private @Nullable String pixKey(Movement movement, @Nullable PixKeyType keyType) {
        Counterparties others = setting.counterparties();
        if (!movement.isOut()) {
            return movement.company() ? null : others.shownCpf(draws);
        }
        return keyType == null
                ? null
                : others.key(keyType, movement.profile().ordinal(), movement.month(), movement.number(), draws);
    }

    private Counterparty ofTransfer(Movement movement) {
        Counterparties others = setting.counterparties();
        Bank bank = others.bank(draws);
        if (movement.invested()) {
            String own = setting.people().cpf(movement.profile()).formatted(DocumentStyle.MASKED);
            return new Counterparty(holder.name(movement.profile()), own, null, bank.ispbText(), null);
        }
        return new Counterparty(others.personName(draws), others.shownCpf(draws), null, bank.ispbText(), null);
    }

    private Counterparty ofBoleto() {
        Counterparties others = setting.counterparties();
        Biller biller = others.biller(draws);
        return new Counterparty(biller.name(), others.documentOf(biller), null, null, null);
    }

    /** Cash always says where; a device that pays by Pix mostly does. */
    private boolean isLocated(Movement movement) {
        return movement.type() == TransactionType.DEPOSIT
                || movement.type() == TransactionType.WITHDRAW
                || movement.type() == TransactionType.PIX && movement.isOut() && draws.chance(LOCATED);
    }

    /** Within some four kilometres, in millionths of a degree. */
    private double nearby(double degrees) {
        return Math.rint((degrees + (draws.unit() - 0.5) * 0.08) * 1e6) / 1e6;
    }

    private static String description(TransactionType type, boolean out) {
        return switch (type) {
            case PIX -> out ? "Pix enviado" : "Pix recebido";
            case TED -> out ? "TED enviada" : "TED recebida";
            case DOC -> out ? "DOC enviado" : "DOC recebido";
            case BOLETO -> "Pagamento de boleto";
            case DEPOSIT -> "Depósito em dinheiro";
            case WITHDRAW -> "Saque em caixa eletrônico";
        };
    }
}
