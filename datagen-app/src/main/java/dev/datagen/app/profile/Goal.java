package dev.datagen.app.profile;

import java.util.OptionalDouble;

/**
 * What is published of one category of a figure.
 *
 * @param category for readers; its first word is what is counted
 * @param target as published
 * @param contract what the promised volumes make of it, where they leave no choice
 */
public record Goal(String category, double target, OptionalDouble contract) {

    /** The word that what is counted is called by. */
    String key() {
        int blank = category.indexOf(' ');
        return blank < 0 ? category : category.substring(0, blank);
    }

    /** What can be reached: the target, or what the contract sets. */
    double reachable() {
        return contract.orElse(target);
    }
}
