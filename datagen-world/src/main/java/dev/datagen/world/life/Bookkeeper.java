package dev.datagen.world.life;

import dev.datagen.model.Direction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.TransactionType;
import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.Brasilia;
import org.jspecify.annotations.Nullable;

/**
 * Books what recurs, and tells of it.
 *
 * <p>Such a debit is always paid: what the account lacks, its overdraft included, is first fetched from the holder's account elsewhere.
 */
final class Bookkeeper {

    /** What is fetched is a multiple of this. */
    private static final long ROUND_CENTS = 10_00;

    private final TransactionTeller teller;

    Bookkeeper(TransactionTeller teller) {
        this.teller = teller;
    }

    /** Says who is on the other side; asked only if somebody listens. */
    interface Other {
        Counterparty of(Movement movement);
    }

    void credit(Cohort cohort, int index, Entry entry, @Nullable EventConsumer audience, Other other) {
        cohort.book(index, entry.slot(), entry.cents(), entry.millis());
        tell(cohort, index, entry, Direction.CREDIT, audience, other);
    }

    void debit(Cohort cohort, int index, Entry entry, @Nullable EventConsumer audience, Other other) {
        long lacking = entry.cents() - cohort.available(index, entry.slot());
        if (lacking > 0) {
            long fetched = (lacking + ROUND_CENTS - 1) / ROUND_CENTS * ROUND_CENTS;
            credit(cohort, index, entry.fetched(fetched, transferOf(entry.millis())), audience, teller::own);
        }
        take(cohort, index, entry, audience, other);
    }

    /** A debit of what is known to be there. */
    void take(Cohort cohort, int index, Entry entry, @Nullable EventConsumer audience, Other other) {
        cohort.book(index, entry.slot(), -entry.cents(), entry.millis());
        tell(cohort, index, entry, Direction.DEBIT, audience, other);
    }

    /** How people move their own money: by Pix, and by TED before there was Pix. */
    static TransactionType transferOf(long millis) {
        return PixInitiation.KEY.exists(Brasilia.epochDay(millis)) ? TransactionType.PIX : TransactionType.TED;
    }

    private void tell(
            Cohort cohort, int index, Entry entry, Direction direction, @Nullable EventConsumer audience, Other other) {
        if (audience == null) {
            return;
        }
        Movement movement = new Movement(
                cohort.profile(index),
                entry.month(),
                entry.number(),
                entry.slot(),
                entry.type(),
                direction,
                entry.purpose(),
                entry.cents(),
                entry.millis(),
                cohort.balance(index, entry.slot()),
                null);
        audience.transaction(teller.tell(movement, other.of(movement)));
    }
}
