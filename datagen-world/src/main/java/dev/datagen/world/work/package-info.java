/**
 * Customers' work: by whom they are employed, how one job follows another until a pension, on which day each is paid, and what a payment comes to.
 *
 * <p>Profiles and months come in, careers and sums come out. It stands on {@code company}, for employers, and on {@code payroll}, for what law makes of
 * a wage. A loan may tie its borrower to a job: {@link dev.datagen.world.work.LoansAndWork} says what is asked of it, {@code loan} answers.
 */
@NullMarked
package dev.datagen.world.work;

import org.jspecify.annotations.NullMarked;
