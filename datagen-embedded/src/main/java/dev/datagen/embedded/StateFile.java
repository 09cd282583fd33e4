package dev.datagen.embedded;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code state.json}: which processes were started, when, on which ports. Replaced whole, never half written; but on a full disk, where there is
 * no room for another file, what is shorter than before is written over it, so that what was stopped is known to be.
 */
final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<EnumMap<Part, PartState>> TYPE = new TypeReference<>() {};

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    synchronized Optional<PartState> of(Part part) {
        return Optional.ofNullable(read().get(part));
    }

    synchronized void put(Part part, PartState state) {
        Map<Part, PartState> states = read();
        states.put(part, state);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(states);
            try {
                PrivateFiles.write(next, text);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(next);
                if (!overwrite(text)) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw Failures.cannotWrite(file, e);
        }
    }

    /** Blanks at the end keep the length, and so the room that there is. */
    private boolean overwrite(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        int room = Files.exists(file) ? Math.toIntExact(Files.size(file)) : 0;
        if (bytes.remaining() > room) {
            return false;
        }
        byte[] padded = new byte[room];
        Arrays.fill(padded, (byte) ' ');
        bytes.get(padded, 0, bytes.remaining());
        Files.write(file, padded, StandardOpenOption.WRITE);
        return true;
    }

    private Map<Part, PartState> read() {
        if (!Files.exists(file)) {
            return new EnumMap<>(Part.class);
        }
        try {
            EnumMap<Part, PartState> states = JSON.readValue(Files.readAllBytes(file), TYPE);
            if (states == null) {
                throw damaged(null);
            }
            return states;
        } catch (JacksonException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new EmbeddedStackException("Cannot read " + file + " (" + Failures.reason(e) + "). Is it yours?", e);
        }
    }

    private EmbeddedStackException damaged(@Nullable JacksonException cause) {
        return new EmbeddedStackException(
                file + " is damaged, so what was started here is not known. End the processes by hand,"
                        + " then remove the file.",
                cause);
    }
}
