package dev.datagen.world.life;

/**
 * A company that pays or is paid.
 *
 * @param document CNPJ, 14 characters
 * @param isLarge whether its customers are of many cities, or it collects by bills
 */
record Company(String name, String document, boolean isLarge) {}
