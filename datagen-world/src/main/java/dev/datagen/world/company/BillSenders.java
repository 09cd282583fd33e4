package dev.datagen.world.company;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Biller;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;

/** Who sends the bills of a kind to a customer: what stands for many is called after people, saints and places. Immutable. */
public final class BillSenders {

    /** Names in the list of billers that stand for many. */
    private static final String SCHOOL_FEE = "Mensalidade escolar";

    private static final String LOCAL_PROVIDER = "Provedor regional de internet";

    private static final String[] PROVIDERS = {"Conecta", "Fibra Mais", "Net Fácil", "Giga Telecom", "Link Fibra"};
    private static final int MOST_PROVIDERS = 8;

    private static final int SCHOOLS = 8211;

    /** In a municipality. */
    private static final int MOST_SCHOOLS = 512;

    private final Key key;
    private final ReferenceData reference;
    private final CompanyRegister register;
    private final int schools;

    /** @param key of counterparties */
    public BillSenders(Key key, ReferenceData reference, CompanyRegister register) {
        this.key = key.derive("billers");
        this.reference = reference;
        this.register = register;
        this.schools = reference.mccs().ofCode(SCHOOLS).index();
    }

    /**
     * Who sends a bill to a customer: with a document of its own where the register's is not known.
     *
     * @param contract which of the customer's for such bills, from 0
     * @param dueDay of the bill, in days since 1970-01-01: clients of one company have been taken over by another
     */
    public Company companyOf(Biller biller, Profile profile, int contract, int dueDay) {
        String name = biller.nameOn(dueDay);
        Cnpj cnpj = biller.cnpj();
        if (cnpj != null) {
            return new Company(name, cnpj.characters(), true);
        }
        Municipality home = reference.municipality(profile.municipality());
        double u = Key.unit(key.at(
                profile.ordinal(), (long) contract << 8 | biller.category().ordinal()));
        return switch (biller.category()) {
            case RENT -> bySurname(CompanyRegister.Kind.ESTATE_AGENCY, "Imobiliária ", home, u);
            case CONDO -> bySurname(CompanyRegister.Kind.CONDOMINIUM, "Condomínio Residencial ", home, u);
            case EDUCATION -> name.equals(SCHOOL_FEE) ? school(home, u) : named(name);
            case INTERNET -> provider(name, home, u);
            case TAX -> taxOffice(name, home);
            default -> named(name);
        };
    }

    private Company named(String name) {
        return new Company(name, register.cnpj(name), true);
    }

    private Company bySurname(CompanyRegister.Kind kind, String what, Municipality home, double u) {
        int surname = reference.names().surnameIndex(u);
        int number = home.index() * reference.names().surnameCount() + surname;
        return new Company(what + reference.names().surname(surname), register.cnpj(kind, number), true);
    }

    private Company school(Municipality home, double u) {
        int number = home.index() * MOST_SCHOOLS + (int) (u * MOST_SCHOOLS);
        String name =
                reference.merchants().localName(schools, key.unitAt(-2L * number - 1), key.unitAt(-2L * number - 2), 0);
        return new Company(name, register.cnpj(CompanyRegister.Kind.SCHOOL, number), true);
    }

    private Company provider(String name, Municipality home, double u) {
        if (name.equals(LOCAL_PROVIDER)) {
            int which = (int) (u * PROVIDERS.length);
            int number = home.index() * MOST_PROVIDERS + which;
            return new Company(
                    PROVIDERS[which] + ' ' + home.name(), register.cnpj(CompanyRegister.Kind.PROVIDER, number), true);
        }
        return named(name);
    }

    private Company taxOffice(String name, Municipality home) {
        if (name.startsWith("IPTU")) {
            return new Company(
                    "IPTU " + home.name(), register.cnpj(CompanyRegister.Kind.MUNICIPALITY, home.index()), true);
        }
        if (name.startsWith("IPVA")) {
            return new Company(
                    "IPVA " + home.state().uf(),
                    register.cnpj(CompanyRegister.Kind.STATE, home.state().index()),
                    true);
        }
        return named(name);
    }
}
