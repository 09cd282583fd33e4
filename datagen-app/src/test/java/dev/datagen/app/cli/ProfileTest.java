package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aReportFitsIn80ColumnsAndExplainsItsVerdicts() {
        Run run = Run.of("profile", "--customers", "200");

        assertThat(run.exitCode()).isZero();
        // Where it takes seconds, it says how far it is.
        assertThat(run.err().lines()).allMatch(line -> line.startsWith("Profile "));
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out())
                .startsWith(
                        "200 customers, seed 42, 2025-01-01 to 2025-12-31, activity 1.0, profile contract\n\nCustomers ")
                .contains(
                        "\nforced  customers with an investment account ",
                        "IBGE, Censo 2022, 2022-08",
                        "\nclose ",
                        "up to 5 % of a whole, 2 points of a rate, 10 % of an amount",
                        "up to 10 % of a whole, 5 points of a rate, 25 % of an amount",
                        "not as published, but as the contract's volumes set it",
                        "chance: the distance that a fair sample");
    }

    @Test
    void jsonHasEachFigureWithItsTargetAndSource() throws Exception {
        JsonNode report = new ObjectMapper()
                .readTree(Run.of("profile", "--customers", "200", "--json").out());

        assertThat(report.get("customers").asInt()).isEqualTo(200);
        assertThat(report.get("from").asText()).isEqualTo("2025-01-01");
        int verdicts = 0;
        for (JsonNode count : report.get("verdicts")) {
            verdicts += count.asInt();
        }
        assertThat(report.get("figures")).hasSize(verdicts);
        assertThat(report.get("figures")).allSatisfy(figure -> {
            assertThat(figure.get("source").asText()).isNotEmpty();
            assertThat(figure.get("date").asText()).isNotEmpty();
            assertThat(figure.get("categories")).isNotEmpty();
        });
        JsonNode investors = figure(report, "Investors: customers with an investment account");
        assertThat(investors.get("verdict").asText()).isEqualTo("forced");
        assertThat(investors.get("distance_kind").asText()).isEqualTo("absolute");
        assertThat(investors.at("/categories/0/target").asDouble()).isEqualTo(0.033);
        assertThat(investors.at("/categories/0/contract").asDouble()).isEqualTo(0.365);
        assertThat(investors.at("/categories/0/found").asDouble()).isEqualTo(0.365);
    }

    private static JsonNode figure(JsonNode report, String name) {
        for (JsonNode figure : report.get("figures")) {
            if (figure.get("figure").asText().equals(name)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + name);
    }

    /** Half a year has no share of months, and a CPF behind a mask is still of a person. */
    @Test
    void whatCannotBeToldIsSaid() throws Exception {
        Run run = Run.of(
                "profile",
                "--customers",
                "100",
                "--to",
                "2025-06-15",
                "--documents",
                "masked",
                "--activity",
                "5",
                "--json");
        JsonNode month = figure(new ObjectMapper().readTree(run.out()), "Pix: month");

        assertThat(month.get("verdict").asText()).isEqualTo("few");
        assertThat(month.get("records").asInt()).isZero();
        assertThat(month.has("distance")).isFalse();
    }

    @Test
    void theSameOptionsGiveTheSameReport() {
        assertThat(Run.of("profile", "--customers", "50", "--seed", "7"))
                .isEqualTo(Run.of("profile", "--customers", "50", "--seed", "7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --customers 0    | --customers is 0, but must be from 1 to 68,083,712.
            --customers 99999999 | --customers is 99,999,999, but must be from 1 to 68,083,712.
            --to 2024-12-31  | --from and --to: the period ends on 2024-12-31, before it starts on 2025-01-01.
            """)
    void badOptionsAreNamedAndEndWith2(String options, String message) {
        assertThat(Run.of(("profile " + options).split(" ")))
                .isEqualTo(new Run(2, "", "ERROR " + message + "\nTry: ./datagen profile --help\n"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalStopsAProfile(String signal, int exitCode) throws Exception {
        Program program = Program.start(directory, "profile", "--customers", "1000000");
        program.await(() -> program.err().contains("customers"));
        program.signal(signal);

        Run run = program.end();

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList()).last().isEqualTo("Interrupted.");
        assertThat(run.err()).contains("Profile ").doesNotContain("\r", "\u001b");
    }
}
