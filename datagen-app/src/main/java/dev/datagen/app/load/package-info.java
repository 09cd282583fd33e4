/**
 * The load: lives are lived once in silence to know the rows, then told in time order.
 *
 * <p>In: {@link dev.datagen.app.load.LoadPlan}. Out: rows in PostgreSQL, committed before the first event; events in Kafka; and a
 * {@link dev.datagen.app.load.LoadReport}.
 *
 * <pre>
 * cohorts ─ settle ─→ RowBatch   ─→ PostgreSQL            (workers → one writer)
 *         └ tell ───→ EventBatch ─→ merge by time ─→ Kafka (workers → one publisher)
 * </pre>
 */
@NullMarked
package dev.datagen.app.load;

import org.jspecify.annotations.NullMarked;
