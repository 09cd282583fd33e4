/**
 * What employees, civil servants and pensioners are paid, and when: contributions, income tax, wages, the thirteenth salary, vacations and
 * INSS benefits by the tables of their date.
 *
 * <p>Gross cents and months come in, payslips and days come out. Months are those of {@link dev.datagen.world.calendar.Months}, days count
 * from 1970-01-01. Nothing here is random or remembers anything.
 */
@NullMarked
package dev.datagen.world.payroll;

import org.jspecify.annotations.NullMarked;
