package dev.datagen.app.verify;

/**
 * One thing that is not as it should be.
 *
 * @param place a row by table and id; a record by topic, partition and offset
 * @param field which field of it, or what about it
 * @param expected what should be there
 * @param found what is there
 */
public record Difference(Kind kind, String place, String field, String expected, String found) {}
