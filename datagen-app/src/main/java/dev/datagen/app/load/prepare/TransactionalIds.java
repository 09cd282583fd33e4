package dev.datagen.app.load.prepare;

import java.util.UUID;

/** How the transactional ids begin of those who send the events of loads that processes share. */
public final class TransactionalIds {

    /** Of all loads of ours. */
    public static final String PREFIX = "datagen-";

    private TransactionalIds() {}

    /** Of a load, whichever attempt it is at. */
    public static String of(UUID loadId) {
        return PREFIX + loadId;
    }
}
