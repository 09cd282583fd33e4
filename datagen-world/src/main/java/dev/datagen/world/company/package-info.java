/**
 * Companies that customers meet: their names and CNPJs, where they bank, the shops they keep in a city and what a ride there costs, who sends bills, who
 * pays drivers, how a till asks for a Pix.
 *
 * <p>A key, the reference data and profiles come in, companies, shops and prices come out, alike for everybody who meets them. It stands on who banks here
 * and on the reference data alone; nothing here remembers anything.
 */
@NullMarked
package dev.datagen.world.company;

import org.jspecify.annotations.NullMarked;
