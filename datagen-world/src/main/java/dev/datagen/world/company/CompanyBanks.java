package dev.datagen.world.company;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.Banks;
import java.util.List;

/**
 * Where companies bank, each at one institution: those that send bills, and chains, at banks that keep companies' accounts and collect for them;
 * businesses of one city rather at those of people. Immutable.
 */
public final class CompanyBanks {

    private static final List<String> OF_LARGE =
            List.of("341", "237", "033", "001", "104", "756", "748", "208", "422", "745", "707", "077");

    /** In the order of {@link #OF_LARGE}: by what banks lend to and collect for large companies (estimate). */
    private static final Categorical LARGE = Categorical.of(29, 22, 17, 14, 4, 3, 3, 3, 2, 1.5, 1, 0.5);

    /** A local business that is not at a bank of people's. */
    private static final double AS_LARGE = 0.4;

    private final Key key;
    private final Banks banks;
    private final Bank[] large;

    /** @param key for this alone */
    public CompanyBanks(Key key, Banks banks) {
        this.key = key;
        this.banks = banks;
        this.large = OF_LARGE.stream().map(banks::ofCode).toArray(Bank[]::new);
    }

    /** The institution at which a company banks. */
    public Bank bank(Company company) {
        int hash = company.headOffice().hashCode();
        double u = key.unitAt(hash);
        return company.isLarge() || Key.unit(key.at(hash, 1)) < AS_LARGE
                ? large[LARGE.pick(u)]
                : banks.bank(banks.clients().pick(u));
    }
}
