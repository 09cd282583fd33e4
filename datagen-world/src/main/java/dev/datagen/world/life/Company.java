package dev.datagen.world.life;

/**
 * A company that pays or is paid.
 *
 * @param document CNPJ, 14 characters
 */
record Company(String name, String document) {}
