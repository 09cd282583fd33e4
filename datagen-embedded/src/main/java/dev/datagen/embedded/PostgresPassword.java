package dev.datagen.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** The password of PostgreSQL's superuser. */
final class PostgresPassword {
    /** Of a stack that is kept: known to everyone, as the documented connection string has it. */
    static final String PUBLIC = "postgres";

    private static final int BYTES = 18;

    private PostgresPassword() {}

    /** Of a stack that passes, which whoever needs it gets from its {@link Endpoints}; of letters that a URL takes as they are. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
