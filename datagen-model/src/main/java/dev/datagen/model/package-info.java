@NullMarked
package dev.datagen.model;

import org.jspecify.annotations.NullMarked;
