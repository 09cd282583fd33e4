package dev.datagen.app.make;

/** Where cohorts are between what they do. */
enum Keeping {
    /** In memory, all of them. */
    IN_MEMORY,
    /** In a file, but for those that do something; and so is what they tell, until it is its turn. */
    ON_DISK;

    /** What is remembered of a customer. */
    private static final long BYTES_A_CUSTOMER = 200;

    /** Customers may take so much of the room: as much as the events of some spans, and more than plans. */
    private static final int SHARE_OF_ROOM = 4;

    /** @param roomBytes see {@link Room} */
    static Keeping of(long customers, long roomBytes) {
        return customers * BYTES_A_CUSTOMER <= roomBytes / SHARE_OF_ROOM ? IN_MEMORY : ON_DISK;
    }
}
