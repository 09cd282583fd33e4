@NullMarked
package dev.datagen.app.verify;

import org.jspecify.annotations.NullMarked;
