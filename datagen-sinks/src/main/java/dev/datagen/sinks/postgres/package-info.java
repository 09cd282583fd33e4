/** Rows into PostgreSQL: connection strings, DDL from descriptions, binary COPY in transactions, and the register of loads. */
@NullMarked
package dev.datagen.sinks.postgres;

import org.jspecify.annotations.NullMarked;
