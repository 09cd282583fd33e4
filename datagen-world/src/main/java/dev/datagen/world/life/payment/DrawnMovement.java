package dev.datagen.world.life.payment;

import dev.datagen.model.Direction;
import dev.datagen.model.FailureReason;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.counterparty.MovementNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A movement that was drawn: at first what its holder wishes, in the end what is booked. Mutable scratch space, so that none is made for each
 * movement; belongs to one thread.
 */
final class DrawnMovement {

    int month;
    int number;
    int slot;

    /** See {@link AccountPlan#course}. */
    int course;

    long millis;
    TransactionType type = TransactionType.PIX;
    Direction direction = Direction.DEBIT;

    /** Whether both accounts are the holder's. */
    boolean isOwn;

    /** Whether the other side is a business. */
    boolean isWithBusiness;

    long cents;

    /** Why it does not take effect. */
    @Nullable
    FailureReason failure;

    /** Another one: what was drawn of it beforehand. */
    void begin(int month, int number, int slot, TransactionType type, int course, long millis) {
        this.month = month;
        this.number = number;
        this.slot = slot;
        this.type = type;
        this.course = course;
        this.millis = millis;
        failure = null;
    }

    boolean isOut() {
        return direction == Direction.DEBIT;
    }

    /** Whether a business pays. */
    boolean isPaid() {
        return course == AccountPlan.PAID;
    }

    /** Whether it was tried before. */
    boolean isRepeated() {
        return course == AccountPlan.REPEATS;
    }

    /** Whether it is sent to somebody, and may be returned. */
    boolean isTransfer() {
        return type == TransactionType.PIX || type == TransactionType.TED;
    }

    /** Which movement of the month it is told as. */
    int toldNumber() {
        return isRepeated() ? MovementNumbers.again(number) : number;
    }

    TransactionPurpose purpose() {
        return switch (type) {
            case PIX, TED, DOC ->
                isOwn
                        ? TransactionPurpose.OWN_TRANSFER
                        : isWithBusiness ? TransactionPurpose.PURCHASE : TransactionPurpose.TRANSFER;
            case BOLETO -> TransactionPurpose.OTHER_BILL;
            case DEPOSIT, WITHDRAW -> TransactionPurpose.CASH;
        };
    }
}
