package dev.datagen.sinks.encode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of one record as {@link JsonEncoder} writes them. */
final class JsonValues extends PlacedValues {

    private static final int MONEY_SCALE = 2;
    private static final int RATE_SCALE = 6;
    private static final byte[] NULL = Ascii.bytes("null");

    /** What stands before each member's value. */
    private final byte[][] names;

    private int member;

    JsonValues(Place[] places, byte[][] names, Bytes out) {
        super(places, out);
        this.names = names;
    }

    /** Writes the name of the next member. */
    private Place begin() {
        out.putBytes(names[member++]);
        return next();
    }

    @Override
    public void id(@Nullable UUID id) {
        Place place = begin();
        if (id == null) {
            putNull(place);
            return;
        }
        out.putByte('"');
        out.putUuid(id);
        out.putByte('"');
    }

    @Override
    public void text(@Nullable String text) {
        Place place = begin();
        if (text == null) {
            putNull(place);
        } else if (place.texts() != null) {
            out.putEncoded(place.texts().encoded(text));
        } else {
            JsonText.putString(text, out);
        }
    }

    @Override
    public void word(@Nullable Enum<?> word) {
        Place place = begin();
        if (word == null) {
            putNull(place);
            return;
        }
        out.putEncoded(Words.select(place.words(), word));
    }

    @Override
    public void money(long cents) {
        putDecimal(cents, Ranges.MAX_MONEY_CENTS, MONEY_SCALE);
    }

    @Override
    public void rate(long millionths) {
        putDecimal(millionths, Ranges.MAX_RATE_MILLIONTHS, RATE_SCALE);
    }

    @Override
    public void integer(long value) {
        if (begin(value, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            if (value < 0) {
                out.putByte('-');
            }
            Ascii.putNumber(Math.abs(value), out);
        }
    }

    @Override
    public void real(double value) {
        Place place = begin();
        if (Double.isNaN(value)) {
            putNull(place);
        } else if (Double.isInfinite(value)) {
            throw place.outOfRange(value, -Double.MAX_VALUE, Double.MAX_VALUE);
        } else {
            JsonText.putDouble(value, out);
        }
    }

    @Override
    public void moment(long epochMillis) {
        if (begin(epochMillis, Ranges.MIN_EPOCH_MILLIS, Ranges.MAX_EPOCH_MILLIS)) {
            out.putByte('"');
            Ascii.putInstant(epochMillis, out);
            out.putByte('"');
        }
    }

    @Override
    public void day(long epochDay) {
        if (begin(epochDay, Ranges.MIN_EPOCH_DAY, Ranges.MAX_EPOCH_DAY)) {
            out.putByte('"');
            Ascii.putDate(epochDay, out);
            out.putByte('"');
        }
    }

    private void putDecimal(long unscaled, long most, int scale) {
        if (begin(unscaled, -most, most)) {
            JsonText.putDecimal(unscaled, scale, out);
        }
    }

    /** Whether a number is to be written; where there is none, null has been. */
    private boolean begin(long value, long min, long max) {
        if (begin().has(value, min, max)) {
            return true;
        }
        out.putBytes(NULL);
        return false;
    }

    private void putNull(Place place) {
        place.checkNullable();
        out.putBytes(NULL);
    }
}
