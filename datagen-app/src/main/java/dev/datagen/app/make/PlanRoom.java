package dev.datagen.app.make;

import dev.datagen.world.World;

/**
 * How much of what customers plan there is room to keep.
 *
 * @param isOfPeriod whether the whole period's plans are kept, from the pass that makes rows to the one that tells; else those of one window at
 *     a time
 * @param windows of a month; 0 if none are kept
 */
record PlanRoom(boolean isOfPeriod, int windows) {

    private static final int MOST_WINDOWS = 31;

    /** Plans may take so much of the room. */
    private static final int SHARE_OF_ROOM = 6;

    /** What plans take for each event: more happens than is told, eight bytes each (measured: 1.1 to 1.5 times as much). */
    private static final int BYTES_AN_EVENT = 12;

    /** For each customer and window. */
    private static final int BYTES_A_CUSTOMER = 4;

    /** The busiest month, December or the first one, has so much more than the mean. */
    private static final double BUSIEST = 1.6;

    private static final double DAYS_A_MONTH = 30.4;

    /** Who isn't in memory keeps no plans there. */
    static final PlanRoom NONE = new PlanRoom(false, 0);

    /** @param roomBytes see {@link Room} */
    static PlanRoom of(World world, long customers, long roomBytes) {
        double room = (double) roomBytes / SHARE_OF_ROOM;
        double months = Math.ceil(world.options().period().days() / DAYS_A_MONTH);
        double ofEvents = (double) world.expectedEvents(customers) * BYTES_AN_EVENT;
        double ofCustomers = (double) customers * BYTES_A_CUSTOMER;
        if (ofEvents + ofCustomers * months <= room) {
            return new PlanRoom(true, 1);
        }
        double ofMonth = ofEvents / months * BUSIEST;
        double windows = Math.ceil(ofMonth / (room - ofCustomers));
        return new PlanRoom(false, windows >= 1 && windows <= MOST_WINDOWS ? (int) windows : 0);
    }
}
