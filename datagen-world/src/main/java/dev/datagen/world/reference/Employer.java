package dev.datagen.world.reference;

import dev.datagen.model.value.Cnpj;
import java.util.Set;

/**
 * A large employer.
 *
 * @param index position in {@link Employers#all()}
 * @param uf state of the head office
 * @param staff people employed; estimate
 * @param medianPayCents gross, a month; estimate
 * @param states where it employs people; none is everywhere
 * @param womenShare of the staff, above 0 and below 1; estimate
 * @param paysPeople whether it pays people who do not work for it; estimate
 */
public record Employer(
        int index,
        String name,
        String legalName,
        Cnpj cnpj,
        String uf,
        int staff,
        Kind kind,
        long medianPayCents,
        Set<String> states,
        double womenShare,
        boolean paysPeople) {

    /** The name without what it explains in brackets. */
    public String shortName() {
        int bracket = name.indexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    /** Whether it employs people in a state. */
    public boolean isIn(String uf) {
        return states.isEmpty() || states.contains(uf);
    }

    /** Whether it is a government, or a company that a state owns or controls. */
    public boolean isOfTheState() {
        return kind == Kind.GOVERNMENT || kind == Kind.PUBLIC_COMPANY || kind == Kind.MIXED_STATE;
    }

    /** Who owns it. */
    public enum Kind {
        PRIVATE,
        /** A company with a state majority and private shareholders. */
        MIXED_STATE,
        /** A company that the state owns alone. */
        PUBLIC_COMPANY,
        GOVERNMENT,
        COOPERATIVE,
        NONPROFIT
    }
}
