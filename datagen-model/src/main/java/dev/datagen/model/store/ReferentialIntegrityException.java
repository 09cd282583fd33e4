package dev.datagen.model.store;

import java.util.UUID;

/** A record refers to another one that is not there, or that may not be referred to in this way. */
public final class ReferentialIntegrityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String record;
    private final String field;
    private final UUID id;

    private ReferentialIntegrityException(String record, String field, UUID id, String problem) {
        super(record + ": " + field + " is " + id + ", " + problem);
        this.record = record;
        this.field = field;
        this.id = id;
    }

    /**
     * What is referred to is missing.
     *
     * @param record which one refers, for a reader, like {@code accounts 51c3ff8f-…}
     * @param field with which it refers
     * @param missingId what the field holds
     * @param table in which nothing has that id
     */
    public static ReferentialIntegrityException missing(String record, String field, UUID missingId, String table) {
        return new ReferentialIntegrityException(
                record, field, missingId, "which is not among the " + table + " of the store: add that one first.");
    }

    static ReferentialIntegrityException notFit(String record, String field, UUID id, String why) {
        return new ReferentialIntegrityException(record, field, id, why);
    }

    /** Which record was refused: its table or topic, and its id. */
    public String record() {
        return record;
    }

    /** The field that refers, in snake case as in tables and topics. */
    public String field() {
        return field;
    }

    /** What the field holds: the id that is missing, or that of the record that does not fit. */
    public UUID missingId() {
        return id;
    }
}
