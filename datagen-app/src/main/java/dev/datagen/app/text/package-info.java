/** How people read what is told. */
@NullMarked
package dev.datagen.app.text;

import org.jspecify.annotations.NullMarked;
