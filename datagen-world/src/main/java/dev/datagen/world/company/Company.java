package dev.datagen.world.company;

/**
 * A company that pays or is paid.
 *
 * @param document CNPJ, 14 characters
 * @param isLarge whether its customers are of many cities, or it collects by bills
 * @param headOffice the CNPJ of the company's head office, by which its bank knows all of its establishments
 */
public record Company(String name, String document, boolean isLarge, String headOffice) {

    /** A character of a CNPJ counts as much as its code less that of 0, up to 42 for a Z. */
    private static final int CNPJ_RADIX = 43;

    /** To whom federal taxes are paid, and who pays them back. */
    public static final Company RECEITA_FEDERAL = new Company("Receita Federal do Brasil", "00394460005887", true);

    /** A company of one establishment, or its head office. */
    public Company(String name, String document, boolean isLarge) {
        this(name, document, isLarge, document);
    }

    /** A number of its own for each CNPJ: its characters as digits, which since 2026 may be letters, in 64 bits. */
    public long documentNumber() {
        long number = 0;
        for (int i = 0; i < document.length(); i++) {
            number = number * CNPJ_RADIX + document.charAt(i) - '0';
        }
        return number;
    }
}
