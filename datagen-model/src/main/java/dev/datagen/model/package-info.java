/**
 * What a bank's data consists of: one record per row and event, the closed sets of words they use, and beside each record
 * its one description, from which DDL, COPY, Avro, JSON and the data catalogue are derived.
 */
@NullMarked
package dev.datagen.model;

import org.jspecify.annotations.NullMarked;
