package dev.datagen.app.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What the catalogue says of each collection, field and word; remembers what was asked for, so that nothing is left over. */
final class Portuguese {

    static final String FILE = "catalog-pt.properties";

    private final Properties texts = new Properties();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    Portuguese() {
        try (InputStream in = Portuguese.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        asked.add(key);
        String text = texts.getProperty(key, "").strip();
        if (text.isEmpty()) {
            missing.add(key);
        }
        return text.replace("|", "\\|");
    }

    Set<String> missing() {
        return missing;
    }

    Set<String> neverAsked() {
        Set<String> rest = new TreeSet<>(texts.stringPropertyNames());
        rest.removeAll(asked);
        return rest;
    }
}
