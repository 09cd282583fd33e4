/**
 * The proof: what PostgreSQL and Kafka hold is what a load recorded, and what its options make.
 *
 * <p>In: {@link dev.datagen.app.verify.VerifyPlan}, where to look. Out: {@link dev.datagen.app.verify.VerifyReport}, with each difference
 * by its place. Memory is a bit for each row that events may refer to, a number for each account, and a window of records.
 *
 * <pre>
 * datagen_load ─→ regeneration ─→ rows   ═ digests ═ COPY out      (rows one by one where a digest differs)
 *                              └→ events ═ byte by byte ═ partitions, in the order of offsets
 * </pre>
 */
@NullMarked
package dev.datagen.app.verify;

import org.jspecify.annotations.NullMarked;
