package dev.datagen.world.life.loan;

import dev.datagen.model.LoanType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.loan.LoanPayments;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who lent a customer money: the institution of their account, unless it {@linkplain LoanPayments#isLentByOwnBank does not lend for that}; customers of such
 * institutions borrow where most do. Immutable.
 */
final class Lenders {

    /** By what they have lent on homes: Caixa two thirds (its results of 2025), the others after ABECIP. */
    private static final List<String> ON_HOMES = List.of("104", "341", "237", "033", "001");

    private static final Categorical OF_HOMES = Categorical.of(67, 12, 9, 7, 5);

    /** Those that lend most on vehicles (estimate from IF.data of BCB, 2025): Santander, Itaú, BV, Bradesco, Pan, Banco do Brasil. */
    private static final List<String> ON_VEHICLES = List.of("033", "341", "413", "237", "623", "001");

    private static final Categorical OF_VEHICLES = Categorical.of(24, 18, 20, 16, 14, 8);

    private final Banks banks;
    private final Counterparties counterparties;
    private final List<Bank> onHomes;
    private final List<Bank> onVehicles;
    private final Key key;

    Lenders(Setting setting) {
        this.banks = setting.reference().banks();
        this.counterparties = setting.others().counterparties();
        this.onHomes = of(ON_HOMES.stream());
        this.onVehicles = of(ON_VEHICLES.stream());
        this.key = setting.key().derive("lenders");
    }

    private List<Bank> of(Stream<String> codes) {
        return codes.map(banks::ofCode).toList();
    }

    private Bank lender(Profile profile) {
        Bank own = banks.bank(profile.bank());
        LoanTerms terms = LoanPayments.terms(profile);
        double u = key.unitAt(profile.ordinal());
        if (LoanPayments.isLentByOwnBank(own, terms)) {
            return own;
        }
        return terms.type() == LoanType.HOUSING ? onHomes.get(OF_HOMES.pick(u)) : onVehicles.get(OF_VEHICLES.pick(u));
    }

    /**
     * The other side of what is repaid: debited by the customer's own institution, paid by boleto to any other.
     *
     * @param billedCents what the boleto asks for, without what is paid on top when it is late
     * @param dueDay {@link Field#ABSENT} of what is paid before its time
     * @param what is repaid
     */
    Counterparty of(Movement movement, long billedCents, long dueDay, UUID what) {
        Profile profile = movement.profile();
        Bank lender = lender(profile);
        if (lender.index() == profile.bank()) {
            return Counterparty.biller(lender.legalName(), null, null, dueDay).settling(what);
        }
        int due = dueDay == Field.ABSENT ? Brasilia.epochDay(movement.millis()) : (int) dueDay;
        Draws draws = new Draws().from(key.at(profile.ordinal(), (long) movement.month() << 32 | movement.number()));
        String line = counterparties.boletoLine(lender, billedCents, due, draws);
        return Counterparty.biller(lender.legalName(), null, line, due).settling(what);
    }
}
