/**
 * The load: what {@link dev.datagen.app.make} makes, brought to servers, so that it is there once whatever happens on the way.
 *
 * <p>In: {@link dev.datagen.app.load.plan.LoadPlan}. Out: rows in PostgreSQL, committed before the first event; events in Kafka; and a
 * {@link dev.datagen.app.load.LoadReport}.
 *
 * <pre>
 * plan       what is asked for, what is remembered
 *   prepare  what is there, what is written down
 *     (here) a load of one process:
 *              LoadJob ─→ LoadAttempt ─→ Preparation
 *                                    ├→ RowWriter   ─→ PostgreSQL
 *                                    └→ KafkaEvents ─→ Kafka
 *     shared a load of many
 * </pre>
 */
@NullMarked
package dev.datagen.app.load;

import org.jspecify.annotations.NullMarked;
