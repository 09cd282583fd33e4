/** How people read what is told: numbers, and what a failure of a server asks them to do. */
@NullMarked
package dev.datagen.app.text;

import org.jspecify.annotations.NullMarked;
