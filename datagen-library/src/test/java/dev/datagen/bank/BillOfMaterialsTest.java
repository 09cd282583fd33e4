package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bill of materials, the parent and the example speak of the same modules in the same version. */
class BillOfMaterialsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern OWN_VERSION =
            Pattern.compile("<artifactId>datagen-(?:parent|bom)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern MODULE = Pattern.compile("<module>(datagen-\\w+)</module>");
    private static final Pattern MANAGED =
            Pattern.compile("<artifactId>(datagen-\\w+)</artifactId>\\s*<version>\\$\\{project.version}</version>");

    private static Set<String> found(Pattern pattern, String pom) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(pom)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyReleasedModuleIsListed() throws IOException {
        Set<String> modules = found(MODULE, "pom.xml");
        modules.removeAll(List.of("datagen-bom", "datagen-bench"));

        assertThat(found(MANAGED, "datagen-bom/pom.xml")).isEqualTo(modules);
        assertThat(found(MANAGED, "pom.xml")).isEqualTo(modules);
    }

    @Test
    void versionsAreTheSameEverywhere() throws IOException {
        Set<String> version = found(OWN_VERSION, "pom.xml");

        assertThat(version).hasSize(1);
        assertThat(found(OWN_VERSION, "datagen-bom/pom.xml")).isEqualTo(version);
        assertThat(found(OWN_VERSION, "examples/library/pom.xml")).isEqualTo(version);
    }
}
