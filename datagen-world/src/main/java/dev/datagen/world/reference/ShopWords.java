package dev.datagen.world.reference;

import dev.datagen.model.Gender;
import java.util.Arrays;

/** What local shops and companies are called after: people, saints, and where they are. Immutable. */
final class ShopWords implements Wording.Words {

    private static final String COUNTRYSIDE = "Zona Rural";

    /** Begins the names of neighbourhoods in Goiás, Tocantins and the Distrito Federal. */
    private static final String SECTOR = "Setor ";

    private final Names names;
    private final Addresses addresses;
    private final WeightedNames saints;

    ShopWords(Names names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
        this.saints = saints();
    }

    private static WeightedNames saints() {
        Table table = Table.read("saints");
        double[] weights = new double[table.rows().size()];
        Arrays.fill(weights, 1);
        return new WeightedNames(table.map(row -> row.text("saint")), weights);
    }

    @Override
    public String word(Wording.Placeholder placeholder, double u) {
        return switch (placeholder) {
            case SURNAME -> names.surname(u);
            case NEIGHBOURHOOD -> neighbourhood(u);
            case WOMAN -> firstName(Gender.FEMALE, u);
            case MAN -> firstName(Gender.MALE, u);
            case PERSON -> u < 0.5 ? firstName(Gender.FEMALE, u * 2) : firstName(Gender.MALE, u * 2 - 1);
            case SAINT -> saints.name(u);
            case CITY, UF -> throw new IllegalStateException("what a place has of its own has no other name");
        };
    }

    private String firstName(Gender gender, double u) {
        return names.firstName(names.firstNameIndex(gender, u));
    }

    /** No shop is called after the countryside, nor everywhere after what few states have; its owner's name stands there. */
    private String neighbourhood(double u) {
        String neighbourhood = addresses.neighbourhood(u);
        return neighbourhood.equals(COUNTRYSIDE) || neighbourhood.startsWith(SECTOR) ? names.surname(u) : neighbourhood;
    }
}
