@NullMarked
package dev.datagen.app;

import org.jspecify.annotations.NullMarked;
