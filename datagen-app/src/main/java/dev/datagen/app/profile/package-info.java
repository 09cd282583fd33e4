/**
 * How like Brazil the data is: measured figures beside published targets.
 *
 * <p>In: rows and events of one customer after the other, as any reader of tables and topics gets them. Out: a
 * {@link dev.datagen.app.profile.Comparison} for each figure. The targets are a table of this package's own; nothing here knows the
 * generator or its tables.
 *
 * <p>A figure is added in two places: its rows in {@code targets.tsv}, and a measure that counts it in the class of its subject.
 */
@NullMarked
package dev.datagen.app.profile;

import org.jspecify.annotations.NullMarked;
