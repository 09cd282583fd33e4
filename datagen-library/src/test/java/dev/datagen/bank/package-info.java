@NullMarked
package dev.datagen.bank;

import org.jspecify.annotations.NullMarked;
