/**
 * What a load makes before any server is asked: rows and events as bytes, counted and digested, and events in the order in which they leave.
 *
 * <p>In: a {@link dev.datagen.world.World}, how its customers are cut into {@link dev.datagen.app.make.Cohorts}, and how events are encoded.
 * Out: {@link dev.datagen.app.make.RowBatch}es in the order of cohorts; then events, one by one, to an
 * {@link dev.datagen.app.make.EventWriter.EventTarget}.
 *
 * <pre>
 * cohorts ─ settle ─→ RowBatch                             (workers → whoever takes rows)
 *         └ tell ───→ EventBatch ─→ merged by time ─→ target (workers → one thread)
 * </pre>
 *
 * <p>Where cohorts would take too much of the heap, they and their events rest in a temporary file until it is their turn.
 */
@NullMarked
package dev.datagen.app.make;

import org.jspecify.annotations.NullMarked;
