package dev.datagen.world.reference;

/**
 * Where an account is kept, as the bank writes it.
 *
 * @param branch {@code 0189}, or {@code 1584-9} where the bank prints a check digit
 * @param account with its check digit: {@code 00210169-6}, Caixa {@code 001.00000448-6}
 */
public record BranchAccount(String branch, String account) {}
