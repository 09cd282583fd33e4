/**
 * An auditor: reads what a load wrote, in PostgreSQL and Kafka, and holds it against rules of its own.
 *
 * <p>Nothing of the generator is used here, neither its calendars nor its tables nor its check digits.
 */
@NullMarked
package dev.datagen.app.audit;

import org.jspecify.annotations.NullMarked;
