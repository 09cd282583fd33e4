package dev.datagen.embedded.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The registry's rules. A change is first appended to the log and counts when the broker has it.
 *
 * <p>Thread safe: one request at a time.
 */
final class Registry {
    private final RegistryState state;
    private final Consumer<LogRecord> log;

    /**
     * @param state as replayed from the log
     * @param log keeps a record, or throws
     */
    Registry(RegistryState state, Consumer<LogRecord> log) {
        this.state = state;
        this.log = log;
    }

    synchronized List<String> subjects(String prefix, Include include) {
        return state.subjects()
                .filter(subject -> subject.startsWith(prefix))
                .filter(subject -> state.versions(subject).stream().anyMatch(include::accepts))
                .toList();
    }

    synchronized List<Integer> versions(String subject, Include include) {
        return present(subject, include).stream().map(StoredSchema::version).toList();
    }

    synchronized StoredSchema version(String subject, VersionId version, Include include) {
        List<StoredSchema> present = present(subject, include);
        return version.in(present).orElseThrow(() -> RegistryException.versionNotFound(version.number()));
    }

    /** The version of the subject that has this text. */
    synchronized StoredSchema lookUp(String subject, String schema, Include include) {
        return present(subject, include).stream()
                .filter(stored -> stored.schema().equals(schema))
                .reduce((earlier, later) -> later)
                .orElseThrow(RegistryException::schemaNotFound);
    }

    /** Registers a schema unless the subject has it, and returns its id. */
    synchronized int register(String subject, Schema schema, String text) {
        checkWritable(subject);
        List<StoredSchema> live = live(subject);
        Optional<StoredSchema> same =
                live.stream().filter(stored -> stored.schema().equals(text)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        checkCompatible(subject, schema, live);
        int version = state.versions(subject).stream()
                        .mapToInt(StoredSchema::version)
                        .max()
                        .orElse(0)
                + 1;
        int id = withText(text).map(StoredSchema::id).findFirst().orElse(state.maxId() + 1);
        write(LogRecord.schema(new StoredSchema(subject, version, id, text, false)));
        return id;
    }

    synchronized List<Integer> deleteSubject(String subject, Deletion deletion) {
        checkWritable(subject);
        List<StoredSchema> all = List.copyOf(state.versions(subject));
        List<StoredSchema> live = live(subject);
        if (all.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        if (deletion == Deletion.PERMANENT) {
            return removeSubject(subject, all, live);
        }
        if (live.isEmpty()) {
            throw new RegistryException(
                    40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
        }
        write(LogRecord.deletedSubject(subject, all.get(all.size() - 1).version()));
        state.level(subject).ifPresent(level -> write(LogRecord.config(subject, null)));
        state.mode(subject).ifPresent(mode -> write(LogRecord.mode(subject, null)));
        return live.stream().map(StoredSchema::version).toList();
    }

    synchronized int deleteVersion(String subject, VersionId version, Deletion deletion) {
        checkWritable(subject);
        StoredSchema schema = version(subject, version, Include.LIVE_AND_DELETED);
        if (deletion == Deletion.SOFT && schema.deleted()) {
            throw new RegistryException(
                    40406,
                    "Subject '" + subject + "' Version " + schema.version()
                            + " was soft deleted. Set permanent=true to delete permanently");
        }
        if (deletion == Deletion.PERMANENT && !schema.deleted()) {
            throw new RegistryException(
                    40407,
                    "Subject '" + subject + "' Version " + schema.version()
                            + " was not deleted first before being permanently deleted");
        }
        write(deletion == Deletion.SOFT ? LogRecord.schema(schema.asDeleted()) : LogRecord.noSchema(schema));
        return schema.version();
    }

    synchronized String schema(int id) {
        return withId(id).findFirst().map(StoredSchema::schema).orElseThrow(() -> RegistryException.schemaNotFound(id));
    }

    synchronized int maxId() {
        return state.maxId();
    }

    /** The versions that have this id. */
    synchronized List<StoredSchema> uses(int id, Include include) {
        if (withId(id).findAny().isEmpty()) {
            throw RegistryException.schemaNotFound(id);
        }
        return withId(id).filter(include::accepts).toList();
    }

    synchronized List<StoredSchema> schemas(String prefix, Include include) {
        return state.all()
                .filter(schema -> schema.subject().startsWith(prefix))
                .filter(include::accepts)
                .toList();
    }

    /**
     * What speaks against a schema.
     *
     * @param version the one to hold it against; null for those that the subject's level names
     */
    synchronized List<String> findings(String subject, Schema schema, @Nullable VersionId version) {
        CompatibilityLevel level = level(subject);
        List<StoredSchema> live = live(subject);
        if (version == null) {
            return Compatibility.findings(schema, relevant(live, level), level);
        }
        Optional<StoredSchema> previous = version.in(live);
        if (previous.isEmpty() && !version.isLatest()) {
            throw RegistryException.versionNotFound(version.number());
        }
        return Compatibility.findings(schema, previous.stream().toList(), level);
    }

    synchronized CompatibilityLevel globalLevel() {
        return state.level(null).orElse(CompatibilityLevel.BACKWARD);
    }

    synchronized Optional<CompatibilityLevel> levelOf(String subject) {
        return state.level(subject);
    }

    /**
     * @param subject null for all that have none of their own
     * @param level null for the default again
     */
    synchronized void setLevel(@Nullable String subject, @Nullable CompatibilityLevel level) {
        write(LogRecord.config(subject, level));
    }

    synchronized Mode globalMode() {
        return state.mode(null).orElse(Mode.READWRITE);
    }

    synchronized Optional<Mode> modeOf(String subject) {
        return state.mode(subject);
    }

    /**
     * @param subject null for all that have none of their own
     * @param mode null for the default again
     */
    synchronized void setMode(@Nullable String subject, @Nullable Mode mode) {
        write(LogRecord.mode(subject, mode));
    }

    private CompatibilityLevel level(String subject) {
        return levelOf(subject).orElseGet(this::globalLevel);
    }

    private List<Integer> removeSubject(String subject, List<StoredSchema> all, List<StoredSchema> live) {
        if (!live.isEmpty()) {
            throw new RegistryException(
                    40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
        }
        all.forEach(schema -> write(LogRecord.noSchema(schema)));
        return all.stream().map(StoredSchema::version).toList();
    }

    private void checkCompatible(String subject, Schema schema, List<StoredSchema> live) {
        CompatibilityLevel level = level(subject);
        List<String> findings = Compatibility.findings(schema, relevant(live, level), level);
        if (!findings.isEmpty()) {
            throw new RegistryException(
                    409,
                    "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                            + "\", details: " + findings);
        }
    }

    private static List<StoredSchema> relevant(List<StoredSchema> live, CompatibilityLevel level) {
        return level.transitive() || live.isEmpty() ? live : live.subList(live.size() - 1, live.size());
    }

    private void checkWritable(String subject) {
        if (modeOf(subject).orElseGet(this::globalMode) == Mode.READONLY) {
            throw new RegistryException(42205, "Subject " + subject + " is in read-only mode");
        }
    }

    private List<StoredSchema> live(String subject) {
        return state.versions(subject).stream().filter(Include.LIVE::accepts).toList();
    }

    private List<StoredSchema> present(String subject, Include include) {
        List<StoredSchema> present =
                state.versions(subject).stream().filter(include::accepts).toList();
        if (present.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return present;
    }

    private Stream<StoredSchema> withId(int id) {
        return state.all().filter(schema -> schema.id() == id);
    }

    private Stream<StoredSchema> withText(String text) {
        return state.all().filter(schema -> schema.schema().equals(text));
    }

    private void write(LogRecord record) {
        log.accept(record);
        state.apply(record);
    }
}
