package dev.datagen.world.life.payment;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.EndToEndId;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.account.Dispute;
import dev.datagen.world.account.Disputes;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparties;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.counterparty.Movement;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Entry;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.pix.OrderIds;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.time.Agenda;
import java.util.Objects;

/** Pix that will be contested are paid, and what comes back of them arrives. */
public final class DisputeLife {

    /** An item's detail: a payment, or a return of a payment of an even or an odd year. */
    private static final int PAYMENT = 0;

    private static final int RETURN = 1;

    private final Setting setting;
    private final Disputes disputes;
    private final Bookkeeper books;
    private final Draws draws = new Draws();

    /** @param setting what all lives share */
    public DisputeLife(Setting setting, Bookkeeper books) {
        this.setting = setting;
        this.disputes = setting.disputes();
        this.books = books;
    }

    /** Puts on the agenda what is to happen in a month, numbered from January 2000. */
    public void plan(Profile profile, int month, Agenda agenda) {
        int year = Months.year(month);
        plan(profile, year, month, agenda);
        if (Months.monthOfYear(month) < Disputes.MONTHS_OPEN) {
            plan(profile, year - 1, month, agenda);
        }
    }

    private void plan(Profile profile, int year, int month, Agenda agenda) {
        Dispute dispute = disputes.of(profile, year);
        if (dispute != null) {
            long monthStart = Brasilia.startOfDay(Months.firstDay(month));
            long monthEnd = Brasilia.startOfDay(Months.firstDay(month + 1));
            if (dispute.paidMillis() >= monthStart && dispute.paidMillis() < monthEnd) {
                add(dispute.paidMillis() - monthStart, PAYMENT, agenda);
            }
            if (isReturned(profile, dispute)
                    && dispute.closedMillis() >= monthStart
                    && dispute.closedMillis() < monthEnd) {
                add(dispute.closedMillis() - monthStart, RETURN + (year & 1), agenda);
            }
        }
    }

    private static void add(long millisInMonth, int detail, Agenda agenda) {
        agenda.add(millisInMonth, Agenda.DISPUTE, detail, number(detail));
    }

    private static int number(int detail) {
        return MovementNumbers.recurring(MovementNumbers.SINGLE, MovementNumbers.FIRST_OF_DISPUTE + detail);
    }

    /** The number of a payment that is contested. */
    static int paymentNumber() {
        return number(PAYMENT);
    }

    /** What was paid before the period began, or the holder joined, is not there to be given back. */
    private boolean isReturned(Profile profile, Dispute dispute) {
        return dispute.returnedCents() > 0 && setting.beginnings().hasBegun(profile, dispute.paidMillis());
    }

    /** Lets an item of the agenda happen: books it, and tells of it if somebody listens. */
    public void happen(Occasion occasion) {
        Profile profile = occasion.profile();
        boolean returns = occasion.detail() != PAYMENT;
        int year = Months.year(occasion.month());
        boolean lastYear = returns && (year & 1) != occasion.detail() - RETURN;
        Dispute dispute = Objects.requireNonNull(disputes.of(profile, lastYear ? year - 1 : year));
        Entry entry = occasion.entry(
                0,
                TransactionType.PIX,
                returns ? TransactionPurpose.DISPUTE_RETURN : TransactionPurpose.TRANSFER,
                returns ? dispute.returnedCents() : dispute.cents());
        if (returns) {
            books.credit(occasion, entry, movement -> returned(profile, dispute));
        } else {
            books.debit(occasion, entry, movement -> paid(movement, dispute));
        }
    }

    private Counterparty paid(Movement movement, Dispute dispute) {
        Counterparties others = setting.others().counterparties();
        int payee = others.person(draws.from(dispute.random()));
        PixKeyType type = others.typedKey(draws);
        return Counterparty.pix(
                others.name(payee),
                others.key(type, payee, movement.profile()),
                type,
                others.bank(payee).pixIspbText(),
                endToEndId(movement.profile(), dispute),
                PixInitiation.KEY);
    }

    private Counterparty returned(Profile profile, Dispute dispute) {
        Counterparties others = setting.others().counterparties();
        int payee = others.person(draws.from(dispute.random()));
        Bank bank = others.bank(payee);
        String returnId =
                OrderIds.of(EndToEndId.Kind.RETURN, bank.pixIspb(), dispute.closedMillis(), dispute.random() * 13);
        return Counterparty.pix(
                        others.name(payee),
                        others.shownCpf(payee),
                        null,
                        bank.pixIspbText(),
                        endToEndId(profile, dispute),
                        PixInitiation.KEY)
                .returning(returnId);
    }

    /** Of the payment that is contested. */
    String endToEndId(Profile profile, Dispute dispute) {
        int ispb = setting.reference().banks().bank(profile.bank()).pixIspb();
        return OrderIds.of(ispb, dispute.paidMillis(), dispute.random() * 7);
    }
}
