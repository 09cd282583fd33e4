/**
 * The stream: master data first, then events at a rate, for as long as somebody wants.
 *
 * <p>In: {@link dev.datagen.app.stream.StreamPlan}. Out: rows in PostgreSQL, committed before the first event; events in Kafka, each when
 * it is due; and a {@link dev.datagen.app.stream.StreamReport}.
 *
 * <pre>
 * world ─ lived to the period's end ─→ acts ─→ records ─→ [rows first] ─→ paced writer ─→ Kafka
 * </pre>
 *
 * <p>Where customers who live on by the calendar don't fit into memory, they and what they tell rest in a temporary file.
 */
@NullMarked
package dev.datagen.app.stream;

import org.jspecify.annotations.NullMarked;
