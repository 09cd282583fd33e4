/**
 * Whom lives are about: what all of them share, in a {@link dev.datagen.world.cohort.Setting}, and what must be remembered of customers between two spans
 * of time, in a {@link dev.datagen.world.cohort.Cohort}.
 *
 * <p>It stands on all that is reckoned of customers, whose parts it puts together, and on the debts and holdings of {@code account}, {@code card} and
 * {@code trading}. Lives book on a cohort; others only ask for its size and keep its plans.
 */
@NullMarked
package dev.datagen.world.cohort;

import org.jspecify.annotations.NullMarked;
