package dev.datagen.model;

import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Real estate that secures a housing loan.
 *
 * @param propertyId identifier
 * @param propertyType apartment, house or land
 * @param street street type and name
 * @param number house number, or S/N
 * @param complement apartment, block or floor
 * @param neighborhood bairro
 * @param city municipality
 * @param state UF, two letters
 * @param postalCode CEP, 01310-100
 * @param country ISO 3166-1 alpha-2
 * @param appraisedValueCents in cents
 * @param areaSqm in square metres
 * @param registrationNumber matrícula at the land registry
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 */
public record Property(
        UUID propertyId,
        PropertyType propertyType,
        String street,
        String number,
        @Nullable String complement,
        String neighborhood,
        String city,
        String state,
        String postalCode,
        String country,
        long appraisedValueCents,
        int areaSqm,
        String registrationNumber,
        long createdAtMillis,
        long updatedAtMillis) {

    /** The table, its columns and its keys. */
    public static final Table<Property> TABLE = new Table<>(
            "properties",
            "Real estate that secures a housing loan.",
            FieldList.of()
                    .id("property_id", "Identifier")
                    .word("property_type", PropertyType.class, "Apartment, house or land")
                    .text("street", "Street type and name")
                    .text("number", "House number, S/N where there is none")
                    .text("complement", "Apartment, block or floor")
                    .optional()
                    .text("neighborhood", "Bairro")
                    .text("city", "Municipality (IBGE name)")
                    .text("state", "UF, two letters")
                    .text(
                            "postal_code",
                            "CEP inside the municipality's range (Correios), one to a street of a neighbourhood")
                    .text("country", "ISO 3166-1 alpha-2")
                    .money("appraised_value", "Appraised value, R$")
                    .integer("area_sqm", "Private area, m²")
                    .text("registration_number", "Matrícula at the land registry")
                    .moment("created_at", "When it came to be")
                    .moment("updated_at", "When it last changed")
                    .list(),
            Property::read,
            List.of(List.of("registration_number")),
            List.of());

    private static void read(Property row, FieldValues to) {
        to.id(row.propertyId);
        to.word(row.propertyType);
        to.text(row.street);
        to.text(row.number);
        to.text(row.complement);
        to.text(row.neighborhood);
        to.text(row.city);
        to.text(row.state);
        to.text(row.postalCode);
        to.text(row.country);
        to.money(row.appraisedValueCents);
        to.integer(row.areaSqm);
        to.text(row.registrationNumber);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
    }
}
