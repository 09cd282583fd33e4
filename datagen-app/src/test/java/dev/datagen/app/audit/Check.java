package dev.datagen.app.audit;

/**
 * A rule that the data must keep.
 *
 * @param name in lower case with underscores
 * @param sql returns what breaks the rule: an identifier (of a transaction, else of an account or a customer) and what was found there
 */
record Check(String name, String sql) {}
