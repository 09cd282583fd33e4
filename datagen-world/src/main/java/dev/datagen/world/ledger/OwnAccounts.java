package dev.datagen.world.ledger;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import java.util.UUID;

/** Holders' own accounts as the other sides of what they move between them. Belongs to one thread. */
final class OwnAccounts {

    private final Setting setting;
    private final Holder holder;
    private final PixSides pix;
    private final AccountsElsewhere elsewhere;
    private final Key key;
    private final Draws draws = new Draws();

    OwnAccounts(Setting setting, Holder holder, PixSides pix) {
        this.setting = setting;
        this.holder = holder;
        this.pix = pix;
        this.elsewhere = new AccountsElsewhere(setting.key(), setting.others().counterparties());
        this.key = setting.key().derive("own transfers elsewhere");
    }

    /** One of the holder's accounts elsewhere. */
    Counterparty any(Movement movement, Draws drawn) {
        int which = elsewhere.pick(drawn.unit());
        return movement.type() == TransactionType.PIX ? ofPix(movement, which, drawn) : ofTransfer(movement, which);
    }

    /** The first of them, with draws of its own. */
    Counterparty first(Movement movement) {
        if (movement.type() != TransactionType.PIX) {
            return ofTransfer(movement, 0);
        }
        long ordinal = movement.profile().ordinal();
        return ofPix(movement, 0, draws.from(key.at(ordinal, (long) movement.month() << 32 | movement.number())));
    }

    /** The other side of a transfer between two accounts that the holder has here. */
    Counterparty here(Movement movement) {
        Profile profile = movement.profile();
        Bank bank = setting.reference().banks().bank(profile.bank());
        UUID otherSide = setting.ids()
                .id(
                        IdKind.TRANSACTION,
                        profile.ordinal(),
                        movement.month(),
                        MovementNumbers.otherSide(movement.number()));
        return Counterparty.document(holder.name(profile), shownCpf(profile), bank.ispbText())
                .settling(otherSide);
    }

    /** Between an account of the holder here, the first of which has the key of the CPF, and one elsewhere. */
    private Counterparty ofPix(Movement movement, int which, Draws own) {
        Profile profile = movement.profile();
        Bank bank = elsewhere.bank(profile, which);
        String name = holder.name(profile);
        if (!movement.isOut()) {
            String shown = shownCpf(profile);
            return movement.slot() == 0
                    ? pix.of(movement, name, shown, PixKeyType.CPF, bank, PixInitiation.KEY, own)
                    : pix.of(movement, name, shown, null, bank, PixInitiation.ACCOUNT_DATA, own);
        }
        String pixKey = elsewhere.pixKey(profile, which);
        return pixKey == null
                ? pix.of(movement, name, null, null, bank, PixInitiation.ACCOUNT_DATA, own)
                : pix.of(movement, name, pixKey, PixKeyType.EVP, bank, PixInitiation.KEY, own);
    }

    private Counterparty ofTransfer(Movement movement, int which) {
        Profile profile = movement.profile();
        return Counterparty.document(
                holder.name(profile),
                shownCpf(profile),
                elsewhere.bank(profile, which).ispbText());
    }

    private String shownCpf(Profile profile) {
        return setting.people().cpf(profile).formatted(DocumentStyle.MASKED);
    }
}
