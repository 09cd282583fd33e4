/**
 * Looks at everything that a load needs, and changes nothing.
 *
 * <p>In: the addresses. Out: {@link dev.datagen.app.doctor.Finding}, one line each, with a remedy where something is wrong.
 */
@NullMarked
package dev.datagen.app.doctor;

import org.jspecify.annotations.NullMarked;
