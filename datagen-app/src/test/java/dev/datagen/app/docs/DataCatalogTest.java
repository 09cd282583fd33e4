package dev.datagen.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalogue of data says what the code does. */
class DataCatalogTest {

    private static final Path PAGE = Path.of("..", "docs", "data-catalog.md");
    private static final String HOW =
            "mvn -q -B test -pl datagen-app -am -Dtest=DataCatalogTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Ddatagen.catalog=write";

    private final Portuguese portuguese = new Portuguese();
    private final DataCatalog catalog = new DataCatalog(portuguese);

    @Test
    void everyCollectionFieldAndWordIsSaidInPortuguese() {
        assertThat(portuguese.missing())
                .as("described in the code, but not in " + Portuguese.FILE)
                .isEmpty();
        assertThat(portuguese.neverAsked())
                .as("in " + Portuguese.FILE + ", but not in the code")
                .isEmpty();
    }

    @Test
    void theCommittedPageIsTheOneTheCodeDescribes() throws IOException {
        String page = Files.readString(PAGE);
        String expected = catalog.render(page);
        if ("write".equals(System.getProperty("datagen.catalog"))) {
            Files.writeString(PAGE, expected);
            return;
        }
        assertThat(page)
                .as("docs/data-catalog.md is out of date. Write it anew with: " + HOW)
                .isEqualTo(expected);
    }

    @Test
    void thePageHasEveryPartInTheOrderOfALoad() throws IOException {
        assertThat(DataCatalog.namesIn(Files.readString(PAGE))).isEqualTo(catalog.names());
    }
}
