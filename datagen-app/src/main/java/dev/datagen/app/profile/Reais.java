package dev.datagen.app.profile;

/** Amounts as they are published, in R$; records have them in cents. */
final class Reais {

    private static final double CENTS = 100;

    private Reais() {}

    static double of(double cents) {
        return cents / CENTS;
    }
}
