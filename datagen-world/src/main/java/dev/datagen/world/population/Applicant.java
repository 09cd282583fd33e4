package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;

/**
 * What is known of who asks for a loan.
 *
 * @param incomeCents a month
 * @param score from 0 to 1000
 * @param standing what of their score has to do with themselves alone: see {@link Standing}
 * @param hidden quantile in [0, 1) of how they pay that no score shows
 * @param hardship see {@link Hardship}
 * @param birthDay in days since 1970-01-01
 * @param uf of the state where they live, like SP
 * @param isCivilServant whether a government pays them
 */
record Applicant(
        int incomeCents,
        int score,
        double standing,
        double hidden,
        double hardship,
        EmploymentStatus status,
        int birthDay,
        String uf,
        boolean isCivilServant) {

    Applicant inGovernment() {
        return new Applicant(incomeCents, score, standing, hidden, hardship, status, birthDay, uf, true);
    }
}
