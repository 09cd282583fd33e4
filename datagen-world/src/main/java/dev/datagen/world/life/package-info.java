/**
 * Whole lives: all that happens to a customer, month by month, booked before it is told.
 *
 * <p>In: cohorts and a span of time. Out: events in time order, and at the end of the period what the rows say. Each subject has its lives in a package
 * of its own within this one; here they share an agenda, and somebody acts after the period. What must be remembered between two spans is in a {@link
 * dev.datagen.world.cohort.Cohort}.
 */
@NullMarked
package dev.datagen.world.life;

import org.jspecify.annotations.NullMarked;
