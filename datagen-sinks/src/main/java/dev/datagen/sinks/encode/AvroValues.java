package dev.datagen.sinks.encode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record as {@link AvroEncoder} writes them. Room for all of them but texts is made before the first one: asked for value
 * by value it costs more than many a value does.
 */
final class AvroValues extends PlacedValues {

    private static final int NULL = 0;
    private static final int PRESENT = 2;

    /** Of an identifier, with its length and what stands before it; no other value takes more, but for texts. */
    private static final int MOST_BYTES = 2 + UuidText.CHARS;

    private final int roomBytes;
    private byte[] to;
    private int at;

    AvroValues(Place[] places, Bytes out) {
        super(places, out);
        roomBytes = places.length * MOST_BYTES;
        makeRoom();
    }

    private void makeRoom() {
        out.ensure(roomBytes);
        to = out.array();
        at = out.length();
    }

    /** Counts what was written: after the last value. */
    void end() {
        out.advance(at - out.length());
    }

    @Override
    public void id(@Nullable UUID id) {
        Place place = next();
        if (id == null) {
            putNull(place);
            return;
        }
        begin(place);
        to[at] = UuidText.CHARS << 1;
        UuidText.write(id, to, at + 1);
        at += UuidText.CHARS + 1;
    }

    @Override
    public void text(@Nullable String text) {
        Place place = next();
        if (text == null) {
            putNull(place);
        } else if (place.texts() != null) {
            putEncoded(place.texts().encoded(text));
        } else {
            putText(place, text);
        }
    }

    private void putText(Place place, String text) {
        end();
        putText(place.nullable(), text, out);
        makeRoom();
    }

    /** A text that is there. */
    static void putText(boolean nullable, String text, Bytes out) {
        if (nullable) {
            out.putByte(PRESENT);
        }
        out.putZigZagSizedUtf8(text);
    }

    @Override
    public void word(@Nullable Enum<?> word) {
        Place place = next();
        if (word == null) {
            putNull(place);
            return;
        }
        putEncoded(Words.select(place.words(), word));
    }

    private void putEncoded(Encoded encoded) {
        if (encoded.length() <= Encoded.BYTES_IN_WORDS) {
            encoded.writeWords(to, at);
            at += encoded.length();
        } else {
            end();
            out.putEncoded(encoded);
            makeRoom();
        }
    }

    @Override
    public void money(long cents) {
        putDecimal(cents, Ranges.MAX_MONEY_CENTS);
    }

    @Override
    public void rate(long millionths) {
        putDecimal(millionths, Ranges.MAX_RATE_MILLIONTHS);
    }

    @Override
    public void integer(long value) {
        putWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public void real(double value) {
        Place place = next();
        if (Double.isNaN(value)) {
            putNull(place);
            return;
        }
        begin(place);
        Bytes.writeLittleEndianLong(Double.doubleToRawLongBits(value), to, at);
        at += Double.BYTES;
    }

    @Override
    public void moment(long epochMillis) {
        putWhole(epochMillis, Ranges.MIN_EPOCH_MILLIS, Ranges.MAX_EPOCH_MILLIS);
    }

    @Override
    public void day(long epochDay) {
        putWhole(epochDay, Ranges.MIN_EPOCH_DAY, Ranges.MAX_EPOCH_DAY);
    }

    private void putNull(Place place) {
        place.checkNullable();
        to[at++] = NULL;
    }

    /** What stands before a value that is there. */
    private void begin(Place place) {
        if (place.nullable()) {
            to[at++] = PRESENT;
        }
    }

    private void putDecimal(long unscaled, long most) {
        Place place = next();
        if (place.has(unscaled, -most, most)) {
            begin(place);
            at = Bytes.writeSizedDecimal(unscaled, to, at);
        } else {
            to[at++] = NULL;
        }
    }

    private void putWhole(long value, long min, long max) {
        Place place = next();
        if (place.has(value, min, max)) {
            begin(place);
            at = Bytes.writeZigZag(value, to, at);
        } else {
            to[at++] = NULL;
        }
    }
}
