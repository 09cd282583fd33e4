/**
 * Days and hours of Brazilian banks and of B3: pure functions of epoch days (days since 1970-01-01), O(1) on the hot path.
 * No clock and no default zone is read.
 */
@NullMarked
package dev.datagen.world.calendar;

import org.jspecify.annotations.NullMarked;
