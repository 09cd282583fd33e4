package dev.datagen.app.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added to another command so that it finds the same servers. */
class StackGroupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"/data/bancos-1|/data/bancos-1", "meus dados/é|'meus dados/é'", "$HOME|'$HOME'"})
    void aDirectoryIsOneWordToAShell(String directory, String word) {
        StackGroup stack = new StackGroup();
        stack.directory = Path.of(directory);

        assertThat(stack.directoryOption()).isEqualTo(" --directory " + word);
    }
}
