package dev.datagen.world.life.payment;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.model.value.EndToEndId;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.pix.OrderIds;
import dev.datagen.world.population.People;
import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.Banks;

/** Tells who is on the other side of a Pix between two customers, alike in both lives but for the direction. Immutable. */
final class CustomerPix {

    private final People people;
    private final Banks banks;
    private final Counterparties others;

    CustomerPix(Setting setting) {
        this.people = setting.people();
        this.banks = setting.reference().banks();
        this.others = setting.others().counterparties();
    }

    /**
     * The other side of a payment.
     *
     * @param random of the payment
     */
    Counterparty paid(Movement movement, Profile payer, Profile payee, long random) {
        String endToEndId = OrderIds.of(banks.bank(payer.bank()).pixIspb(), movement.millis(), random);
        PixKeyType keyType = others.ownKeyType(payer, payee);
        PixInitiation initiation = keyType == null ? PixInitiation.ACCOUNT_DATA : PixInitiation.KEY;
        Profile other = movement.isOut() ? payee : payer;
        String key = !movement.isOut()
                ? people.cpf(payer).formatted(DocumentStyle.MASKED)
                : keyType == null ? null : others.ownKey(payee, keyType);
        return Counterparty.pix(
                people.name(other), key, keyType, banks.bank(other.bank()).pixIspbText(), endToEndId, initiation);
    }

    /**
     * The other side of the return of a payment.
     *
     * @param paidMillis when it was paid
     * @param random of the payment
     */
    Counterparty returned(Movement movement, Profile payer, Profile payee, long paidMillis, long random) {
        Profile other = movement.isOut() ? payer : payee;
        return Counterparty.pix(
                        people.name(other),
                        people.cpf(other).formatted(DocumentStyle.MASKED),
                        null,
                        banks.bank(other.bank()).pixIspbText(),
                        OrderIds.of(banks.bank(payer.bank()).pixIspb(), paidMillis, random),
                        PixInitiation.KEY)
                .returning(OrderIds.of(
                        EndToEndId.Kind.RETURN, banks.bank(payee.bank()).pixIspb(), movement.millis(), random * 13));
    }
}
