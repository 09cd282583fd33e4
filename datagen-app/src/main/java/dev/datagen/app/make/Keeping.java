package dev.datagen.app.make;

/** Where cohorts are between what they do. */
enum Keeping {
    /** In memory, all of them. */
    IN_MEMORY,
    /** In a file, but for those that do something; and so is what they tell, until it is its turn. */
    ON_DISK;

    /** What is remembered of a customer. */
    private static final long BYTES_A_CUSTOMER = 200;

    /** Customers may take so much of the heap: as much as the events of some spans, and more than plans. */
    private static final int SHARE_OF_HEAP = 4;

    static Keeping of(long customers, long heapBytes) {
        return customers * BYTES_A_CUSTOMER <= heapBytes / SHARE_OF_HEAP ? IN_MEMORY : ON_DISK;
    }
}
