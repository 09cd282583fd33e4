/**
 * When things happen in a month: which days people pay and buy on, at what time of a day, and the agenda on which all that is to happen lies in order.
 *
 * <p>Profiles, months and draws come in, days, instants and weights come out. Whatever follows payday stands on {@code work}. Days count from 1970-01-01,
 * months from January 2000; instants are milliseconds since 1970-01-01T00:00Z, or since midnight where they are times of a day.
 */
@NullMarked
package dev.datagen.world.time;

import org.jspecify.annotations.NullMarked;
