package dev.datagen.app.profile;

import dev.datagen.model.Account;
import dev.datagen.model.Customer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who the customers are, what they are called, how they score, and where their accounts are. */
final class CustomerFigures implements Reading {

    private static final Set<String> NO_SURNAMES =
            Set.of("da", "de", "do", "das", "dos", "e", "Júnior", "Filho", "Neto");

    private final PersonNames personNames = new PersonNames();
    private final Shares pyramid;
    private final Shares sex;
    private final Shares region;
    private final Shares state;
    private final Shares status;
    private final Shares women;
    private final Shares men;
    private final Shares surnames;
    private final Rates called;
    private final Means score;
    private final Means scoreByAge;
    private final Means scoreByRegion;
    private final Shares institution;

    /** Whose institution was counted last. */
    private @Nullable UUID counted;

    CustomerFigures(Figures figures) {
        pyramid = figures.shares("Customers: age pyramid of adults");
        sex = figures.shares("Customers: sex");
        region = figures.shares("Customers: region");
        state = figures.shares("Customers: federative unit");
        status = figures.shares("Customers: how they earn a living");
        women = figures.shares("Names: first names of women");
        men = figures.shares("Names: first names of men");
        surnames = figures.shares("Names: surnames");
        called = figures.rates("Names: who is called Silva or Santos");
        score = figures.means("Scores: mean");
        scoreByAge = figures.means("Scores: mean by age");
        scoreByRegion = figures.means("Scores: mean by region");
        institution = figures.shares("Accounts: institution");
    }

    @Override
    public void begin(Person person) {
        Customer customer = person.customer();
        pyramid.add(person.sex() + person.ageIn("18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"));
        sex.add(customer.gender().name());
        region.add(person.region());
        state.add(customer.state());
        status.add(customer.employmentStatus().name());
        name(person);
        score.add("all", customer.scoreSerasa());
        scoreByAge.add(person.ageIn("18-25", "51-65", "66+"), customer.scoreSerasa());
        scoreByRegion.add(person.region(), customer.scoreSerasa());
    }

    private void name(Person person) {
        List<String> words = List.of(person.customer().name().split(" ", -1));
        (person.sex().equals("F") ? women : men).add(words.get(0));
        List<String> rest = words.subList(1, words.size());
        rest.stream()
                .filter(word -> !NO_SURNAMES.contains(word) && !personNames.isFirstName(word))
                .forEach(surnames::add);
        for (String surname : List.of("Silva", "Santos")) {
            called.add(surname, rest.contains(surname));
        }
    }

    /** All of a customer's accounts are at one institution. */
    @Override
    public void account(Person person, Account account) {
        if (!account.customerId().equals(counted)) {
            counted = account.customerId();
            institution.add(account.bankCode());
        }
    }
}
