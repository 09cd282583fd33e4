package dev.datagen.world.life;

/**
 * A company that pays or is paid.
 *
 * @param document CNPJ, 14 characters
 * @param isLarge whether its customers are of many cities, or it collects by bills
 */
record Company(String name, String document, boolean isLarge) {

    /** To whom federal taxes are paid, and who pays them back. */
    static final Company RECEITA_FEDERAL = new Company("Receita Federal do Brasil", "00394460005887", true);
}
