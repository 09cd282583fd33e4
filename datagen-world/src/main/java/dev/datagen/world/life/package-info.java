/**
 * Lives: what happens to a customer, month by month, booked before it is told.
 *
 * <p>In: profiles and a span of time. Out: events in time order, and at the end of the period what the rows say. What must be
 * remembered between two spans is in a {@link dev.datagen.world.cohort.Cohort}.
 */
@NullMarked
package dev.datagen.world.life;

import org.jspecify.annotations.NullMarked;
