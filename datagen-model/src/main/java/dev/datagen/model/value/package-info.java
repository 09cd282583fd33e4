/**
 * Values that cannot be wrong: documents, payment identifiers, bills and card numbers with their check digits.
 *
 * <p>Numbers and text come in, validated immutable values and their written forms come out. Nothing here is random: the
 * caller brings the digits.
 */
@NullMarked
package dev.datagen.model.value;

import org.jspecify.annotations.NullMarked;
