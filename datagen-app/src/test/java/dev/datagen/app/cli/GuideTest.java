package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guides list is all that there is. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/data-ingestion.md");
    private static final Path CATALOGUE = Path.of("../docs/data-catalog.md");
    private static final Path DOCKER = Path.of("../docs/docker.md");
    private static final Path CONNECTOR = Path.of("../docker/debezium-postgres.json");

    private static final List<String> TABLES =
            BankSchema.TABLES.stream().map(Table::collection).toList();

    @Test
    void aLoadIsSaidToWriteEachTableInTheOrderInWhichItDoes() throws IOException {
        String step = between(Files.readString(GUIDE), "3. Cria as tabelas", "\n4. ");

        assertThat(matches("`(\\w+)`", step)).isEqualTo(TABLES);
    }

    @Test
    void eachExitCodeIsExplained() throws Exception {
        List<String> codes = new ArrayList<>();
        for (Field code : ExitCode.class.getDeclaredFields()) {
            if (code.getType() == int.class) {
                codes.add(String.valueOf(code.getInt(null)));
            }
        }

        assertThat(matches("(?m)^\\| (\\d+) \\|", between(Files.readString(GUIDE), "## Códigos de saída", "\n## ")))
                .containsExactlyElementsOf(codes);
    }

    @Test
    void debeziumCapturesEachTable() throws IOException {
        List<String> lists = matches("\"table\\.include\\.list\": \"([^\"]*)\"", Files.readString(CONNECTOR));

        assertThat(lists).hasSize(1);
        assertThat(List.of(lists.get(0).split(",", -1)))
                .isEqualTo(TABLES.stream().map(table -> "public." + table).toList());
    }

    @Test
    void theCatalogueAndTheGuideToDockerCountTheTables() throws IOException {
        assertThat(TABLES).hasSize(12);
        assertThat(Files.readString(CATALOGUE)).contains("\nDoze tabelas de dados mestres");
        assertThat(Files.readString(DOCKER)).contains("Cada uma das doze tabelas");
    }

    private static String between(String page, String start, String end) {
        Matcher part = Pattern.compile(Pattern.quote(start) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(page);
        assertThat(part.find()).as(start).isTrue();
        return part.group(1);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
