package dev.datagen.app.verify;

/** What can be wrong with a record, or with what holds it. */
public enum Kind {
    MISSING("missing"),
    UNEXPECTED("not of this load"),
    DUPLICATED("there more than once"),
    MOVED("out of place"),
    CHANGED("changed"),
    OUT_OF_ORDER("out of time order"),
    REFERENCE("refers to nothing"),
    BALANCE("balance is not the sum of its transactions"),
    RECORDED("not as the load recorded"),
    CONSTRAINT("constraint is missing"),
    SCHEMA("schema is not registered"),
    DELETED("deleted by the broker");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** In the words of a report. */
    public String title() {
        return title;
    }
}
