/**
 * Records of any table or topic as lines of JSON, one object a line: into files, or onto the console. The objects are those that Kafka gets
 * with JSON values.
 */
@NullMarked
package dev.datagen.sinks.json;

import org.jspecify.annotations.NullMarked;
