package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The institutions that hold accounts. Immutable. */
public final class Banks {

    private final List<Bank> all;
    private final Categorical clients;
    private final Categorical keys;

    private Banks(List<Bank> all) {
        this.all = List.copyOf(all);
        this.clients =
                Categorical.of(all.stream().mapToDouble(Bank::clientShare).toArray());
        this.keys = Categorical.of(all.stream().mapToDouble(Bank::keyShare).toArray());
    }

    static Banks load() {
        List<Bank> banks = new ArrayList<>();
        for (Table.Row row : Table.read("banks").rows()) {
            String participant = row.text("pix").equals("-") ? "ispb" : "pix";
            banks.add(new Bank(
                    banks.size(),
                    row.integer("compe"),
                    row.text("compe"),
                    row.integer("ispb"),
                    row.text("ispb"),
                    row.text("short_name"),
                    row.text("legal_name"),
                    row.decimal("client_share"),
                    row.decimal("key_share"),
                    AccountFormat.parse(
                            row.text("branch"),
                            row.integer("account_digits"),
                            CheckDigitRule.valueOf(row.text("rule"))),
                    (int) LocalDate.parse(row.text("since")).toEpochDay(),
                    row.text("savings").equals("yes"),
                    row.text("ufs").equals("-") ? List.of() : row.list("ufs"),
                    row.decimal("at_home"),
                    Bank.Kind.parse(row.text("kind")),
                    row.integer(participant),
                    row.text(participant),
                    row.integer("closing")));
        }
        return new Banks(banks);
    }

    public List<Bank> all() {
        return all;
    }

    public Bank bank(int index) {
        return all.get(index);
    }

    /** The banks by their clients: its categories are indices of {@link #all()}. */
    public Categorical clients() {
        return clients;
    }

    /** The banks by the Pix keys of natural persons, likewise. */
    public Categorical keys() {
        return keys;
    }

    /**
     * The institution of a COMPE code.
     *
     * @param code three digits
     * @throws IllegalArgumentException if no listed institution has the code
     */
    public Bank ofCode(String code) {
        return all.stream()
                .filter(bank -> bank.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bank has the COMPE code '" + code + "'"));
    }
}
