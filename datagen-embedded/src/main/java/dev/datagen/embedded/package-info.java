@NullMarked
package dev.datagen.embedded;

import org.jspecify.annotations.NullMarked;
