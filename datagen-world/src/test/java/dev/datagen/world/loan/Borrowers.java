package dev.datagen.world.loan;

import dev.datagen.world.Period;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Careers;
import dev.datagen.world.work.Employment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Those of the first customers who have a loan, and how each repays it: of 2024 and 2025. */
final class Borrowers {

    private static final Period PERIOD = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    private final List<Borrower> all = new ArrayList<>();

    /** @param career where and until when they work */
    record Borrower(Profile profile, LoanTerms terms, LoanCourse course, Career career) {}

    Borrowers(long seed, int customers) {
        Key key = Key.ofSeed(seed);
        ReferenceData reference = ReferenceData.load();
        Employment employment = new Employment(key, reference, new CompanyRegister(key, reference));
        Population population =
                new Population(key.derive("population"), PERIOD, reference, employment::isFirstWithGovernment);
        Careers careers = new Careers(key, PERIOD, PERIOD, employment, new LoansOnPay(key, PERIOD, reference));
        LoanPayments payments = new LoanPayments(key, PERIOD, reference, careers);
        for (Profile profile : population.profiles(0, customers)) {
            LoanTerms terms = profile.loan();
            if (terms != null) {
                all.add(new Borrower(profile, terms, payments.course(profile), careers.of(profile)));
            }
        }
    }

    List<Borrower> all() {
        return all;
    }

    int firstMonth() {
        return PERIOD.firstMonth();
    }

    int lastMonth() {
        return PERIOD.lastMonth();
    }

    int lastDay() {
        return PERIOD.lastDay();
    }
}
