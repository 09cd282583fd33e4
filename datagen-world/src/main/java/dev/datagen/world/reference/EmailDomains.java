package dev.datagen.world.reference;

/** Mail providers by share, under the reserved top-level domain {@code .example}. Immutable. */
public final class EmailDomains {

    private final WeightedNames domains;

    private EmailDomains(WeightedNames domains) {
        this.domains = domains;
    }

    static EmailDomains load() {
        return new EmailDomains(WeightedNames.of(Table.read("email-domains"), "domain", "weight"));
    }

    /** {@code gmail.example} */
    public String domain(double u) {
        return domains.name(u);
    }
}
