package dev.datagen.world.reference;

/**
 * A card brand.
 *
 * @param index position in {@link Brands#all()}
 * @param name as stored: VISA, MASTERCARD, ELO, HIPERCARD or AMEX
 * @param creditShare of the active credit cards, 0 to 1
 * @param panLength digits of the card number
 */
public record Brand(int index, String name, double creditShare, int panLength) {}
