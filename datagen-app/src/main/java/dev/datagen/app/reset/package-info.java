/**
 * Takes away what a load made, and nothing else.
 *
 * <p>In: the addresses. Out: {@link dev.datagen.app.reset.Removal}, what would go, to be shown; then it goes. Topics and subjects go
 * first, rows and the load's record last and together, so that one that was broken off can be repeated.
 */
@NullMarked
package dev.datagen.app.reset;

import org.jspecify.annotations.NullMarked;
