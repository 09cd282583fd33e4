package dev.datagen.app.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Results can't be written: nobody reads on, or there is no room. */
public final class LostOutput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unread;

    private LostOutput(IOException cause) {
        super("The results cannot be written: " + cause.getMessage() + ". Standard output is incomplete.", cause);
        unread = String.valueOf(cause.getMessage()).startsWith("Broken pipe");
    }

    /** Whether whoever was to read has gone, as {@code head} does when it has seen enough. */
    public boolean isUnread() {
        return unread;
    }

    /** A stream that says so at once: a {@link java.io.PrintWriter} keeps what its stream throws to itself, unless it is this. */
    public static OutputStream noticed(OutputStream stream) {
        return new FilterOutputStream(stream) {

            @Override
            public void write(byte[] bytes, int offset, int length) {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    throw new LostOutput(e);
                }
            }

            @Override
            public void flush() {
                try {
                    out.flush();
                } catch (IOException e) {
                    throw new LostOutput(e);
                }
            }
        };
    }
}
