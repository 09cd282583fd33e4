/**
 * The load: what {@link dev.datagen.app.make} makes, brought to servers, so that it is there once whatever happens on the way.
 *
 * <p>In: {@link dev.datagen.app.load.plan.LoadPlan}. Out: rows in PostgreSQL, committed before the first event; events in Kafka; and a
 * {@link dev.datagen.app.load.LoadReport}.
 *
 * <pre>
 * LoadJob ─→ LoadAttempt ─→ Preparation ─→ Resumption      (what is there, what is written down)
 *                      ├→ RowWriter   ─→ PostgreSQL
 *                      └→ KafkaEvents ─→ Kafka
 * </pre>
 */
@NullMarked
package dev.datagen.app.load;

import org.jspecify.annotations.NullMarked;
