/**
 * Whole lives: all that happens to a customer, month by month, booked before it is told.
 *
 * <p>In: cohorts and a span of time. Out: events in time order, and at the end of the period what the rows say. Each subject has its lives in a package
 * of its own within this one; here they share an agenda, and somebody acts after the period. What must be remembered between two spans is in a {@link
 * dev.datagen.world.cohort.Cohort}.
 *
 * <pre>
 * Worker ─ tell ───→ Life ─→ Affairs ─ plan ───→ each subject's life puts items of a month on an Agenda
 *        │                           └ happen ─→ the life of an item books it on the Cohort; its teller tells an event
 *        └ settle ─→ the same in silence, then MasterData tells the rows
 * </pre>
 */
@NullMarked
package dev.datagen.world.life;

import org.jspecify.annotations.NullMarked;
