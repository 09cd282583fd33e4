package dev.datagen.app.audit;

/**
 * Something that breaks a rule.
 *
 * @param check the rule's name
 * @param id of a transaction, else of an account or a customer
 * @param found what is there
 */
record Finding(String check, String id, String found) {}
