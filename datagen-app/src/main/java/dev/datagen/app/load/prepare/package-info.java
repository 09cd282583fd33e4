/**
 * What comes before the first row and the first event: servers are looked at, claimed and made ready, the load is written down, and where it
 * goes on, what it has left is found out.
 *
 * <p>In: a {@link dev.datagen.app.load.plan.LoadPlan}, and by {@link dev.datagen.app.load.prepare.Remains} whether one process makes the load or
 * many. Out: the {@link dev.datagen.app.load.prepare.Preparation.Position} from which it goes on.
 */
@NullMarked
package dev.datagen.app.load.prepare;

import org.jspecify.annotations.NullMarked;
