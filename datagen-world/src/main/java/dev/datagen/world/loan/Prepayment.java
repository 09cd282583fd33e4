package dev.datagen.world.loan;

import dev.datagen.model.PrepaymentEffect;

/**
 * Part of a loan that is paid before its time (amortização extraordinária).
 *
 * @param after the instalment with which it is paid, on its due day
 * @param parts as much is paid as takes so many of the last instalments away
 * @param effect whether it does, or each one left becomes less
 */
public record Prepayment(int after, int parts, PrepaymentEffect effect) {

    boolean shortensTerm() {
        return effect == PrepaymentEffect.TERM;
    }
}
