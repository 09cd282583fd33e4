package dev.datagen.world.ledger;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.pix.OrderIds;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import org.jspecify.annotations.Nullable;

/** The other sides of Pix. Immutable. */
final class PixSides {

    private final Banks banks;

    PixSides(Banks banks) {
        this.banks = banks;
    }

    /**
     * Somebody at a bank whom a customer pays, or who pays one.
     *
     * @param own by which the order has its id
     */
    Counterparty of(
            Movement movement,
            String name,
            @Nullable String key,
            @Nullable PixKeyType keyType,
            Bank bank,
            PixInitiation initiation,
            Draws own) {
        return Counterparty.pix(name, key, keyType, bank.pixIspbText(), endToEndId(movement, bank, own), initiation);
    }

    /** Made by the payer's institution. */
    private String endToEndId(Movement movement, Bank other, Draws own) {
        Bank payer = movement.isOut() ? banks.bank(movement.profile().bank()) : other;
        return OrderIds.of(payer.pixIspb(), movement.millis(), own.bits());
    }
}
