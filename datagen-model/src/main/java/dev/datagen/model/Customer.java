package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A natural person who banks here.
 *
 * @param customerId identifier
 * @param cpf 123.456.789-09
 * @param name full name
 * @param email under the reserved top-level domain .example
 * @param phone mobile number, +5511901234567
 * @param street street type and name
 * @param number house number, or S/N
 * @param complement apartment, block or floor
 * @param neighborhood bairro
 * @param city municipality
 * @param state UF, two letters
 * @param postalCode CEP, 01310-100
 * @param country ISO 3166-1 alpha-2
 * @param monthlyIncomeCents gross income of a month, in cents
 * @param employmentStatus how the customer earns a living
 * @param creditScore 300 to 850
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param birthDay date of birth, in days since 1970-01-01
 * @param gender as registered
 * @param scoreSerasa 0 to 1000
 * @param maritalStatus as the bank knows it
 * @param marriedDay day of the marriage, in days since 1970-01-01; {@link Field#ABSENT} of who is not married
 */
public record Customer(
        UUID customerId,
        String cpf,
        String name,
        String email,
        String phone,
        String street,
        String number,
        @Nullable String complement,
        String neighborhood,
        String city,
        String state,
        String postalCode,
        String country,
        long monthlyIncomeCents,
        EmploymentStatus employmentStatus,
        int creditScore,
        long createdAtMillis,
        long updatedAtMillis,
        int birthDay,
        Gender gender,
        int scoreSerasa,
        MaritalStatus maritalStatus,
        long marriedDay) {

    /** The table, its columns and its keys. */
    public static final Table<Customer> TABLE = new Table<>(
            "customers",
            "A natural person who banks here.",
            FieldList.of()
                    .id("customer_id", "Identifier")
                    .text(
                            "cpf",
                            "CPF, 123.456.789-09; both check digits right, ninth digit is the fiscal region of first registration (RFB)")
                    .text("name", "Full name; first names by sex and decade of birth (IBGE)")
                    .text("email", "E-mail under the reserved top-level domain .example: never deliverable")
                    .text("phone", "Mobile number in E.164; the 90xxx-xxxx range is not allotted (Anatel)")
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
                    .money("monthly_income", "Gross income of a month, R$")
                    .word("employment_status", EmploymentStatus.class, "How the customer earns a living")
                    .integer("credit_score", "Credit score, 300 to 850")
                    .moment("created_at", "When it came to be")
                    .moment("updated_at", "When it last changed")
                    .day("birth_date", "Date of birth")
                    .word("gender", Gender.class, "As registered")
                    .integer("score_serasa", "Credit score on the scale of Brazil's bureaus, 0 to 1000")
                    .word("marital_status", MaritalStatus.class, "Marital status in law")
                    .day("married_on", "Day of the marriage of who is married")
                    .optional()
                    .list(),
            Customer::read,
            List.of(List.of("cpf"), List.of("email"), List.of("phone")),
            List.of());

    private static void read(Customer row, FieldValues to) {
        to.id(row.customerId);
        to.text(row.cpf);
        to.text(row.name);
        to.text(row.email);
        to.text(row.phone);
        to.text(row.street);
        to.text(row.number);
        to.text(row.complement);
        to.text(row.neighborhood);
        to.text(row.city);
        to.text(row.state);
        to.text(row.postalCode);
        to.text(row.country);
        to.money(row.monthlyIncomeCents);
        to.word(row.employmentStatus);
        to.integer(row.creditScore);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
        to.day(row.birthDay);
        to.word(row.gender);
        to.integer(row.scoreSerasa);
        to.word(row.maritalStatus);
        to.day(row.marriedDay);
    }
}
