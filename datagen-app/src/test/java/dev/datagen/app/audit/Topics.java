package dev.datagen.app.audit;

/** Where the topics are. */
record Topics(String bootstrap, String registry) {

    Topic of(String name) {
        return new Topic(bootstrap, registry, name);
    }
}
