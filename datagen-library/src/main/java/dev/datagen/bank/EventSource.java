package dev.datagen.bank;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import dev.datagen.world.Period;
import dev.datagen.world.identity.IdKind;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The events of one account, card or loan.
 *
 * @param bank that makes them
 * @param type which ones
 * @param parents where what they happen to is found
 * @param kind of the parents' ids
 * @param <T> the event
 */
record EventSource<T>(Bank bank, EventType<T> type, Table<?> parents, IdKind kind) {

    Stream<T> of(UUID parent, FinancialDataStore store, LocalDate start, LocalDate end) {
        if (store.find(parents, parent).isEmpty()) {
            throw ReferentialIntegrityException.missing(
                    "an event of " + type.collection(), type.keyName(), parent, parents.collection());
        }
        return new Owners(bank)
                .of(kind, parent)
                .events(days(start, end))
                .filter(event -> event.type().equals(type))
                .map(event -> cast(event.record()))
                .filter(event -> type.key().apply(event).equals(parent))
                .peek(event -> store.check(type, event));
    }

    @SuppressWarnings("unchecked") // an event type has one kind of record
    private T cast(Object record) {
        return (T) record;
    }

    private Period days(LocalDate start, LocalDate end) {
        Period asked = Period.of(start, end);
        Period period = bank.options().period();
        if (asked.firstDay() < period.firstDay() || asked.lastDay() > period.lastDay()) {
            throw new IllegalArgumentException("events from " + start + " to " + end + ", but this bank's are from "
                    + LocalDate.ofEpochDay(period.firstDay()) + " to " + LocalDate.ofEpochDay(period.lastDay())
                    + ": make the generator from a bank of another period");
        }
        return asked;
    }
}
