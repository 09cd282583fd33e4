/** Descriptions of tables and event types: names, types, keys, order and how a value is read from a record. */
@NullMarked
package dev.datagen.model.schema;

import org.jspecify.annotations.NullMarked;
