/**
 * Records in memory whose references hold. Records come in one by one, are held against what is there, and are read back in the order in
 * which they came.
 */
@NullMarked
package dev.datagen.model.store;

import org.jspecify.annotations.NullMarked;
