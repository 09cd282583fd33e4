/**
 * How loans are repaid: the instalments of a contract, who pays them when, who stops, who comes to terms again or pays early, and where that leaves a loan.
 *
 * <p>A profile with the terms of its loan comes in, the course of the loan and the cents of its instalments come out: all of it, from the first day on, whatever
 * the accounts say. It stands on {@code credit} for rates, {@code time} for days, and {@code work}, as who loses work may stop paying.
 */
@NullMarked
package dev.datagen.world.loan;

import org.jspecify.annotations.NullMarked;
