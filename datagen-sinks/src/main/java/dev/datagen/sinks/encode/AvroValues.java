package dev.datagen.sinks.encode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of one record as {@link AvroEncoder} writes them. */
final class AvroValues extends PlacedValues {

    private static final int NULL = 0;
    private static final int PRESENT = 2;

    AvroValues(Place[] places, Bytes out) {
        super(places, out);
    }

    @Override
    public void id(@Nullable UUID id) {
        Place place = next();
        if (id == null) {
            putNull(place);
            return;
        }
        begin(place);
        out.putSizedUuid(id);
    }

    @Override
    public void text(@Nullable String text) {
        Place place = next();
        if (text == null) {
            putNull(place);
        } else if (place.texts() != null) {
            out.putEncoded(place.texts().encoded(text));
        } else {
            putText(place.nullable(), text, out);
        }
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
        out.putEncoded(Words.select(place.words(), word));
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
        out.putLittleEndianLong(Double.doubleToRawLongBits(value));
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
        out.putByte(NULL);
    }

    /** What stands before a value that is there. */
    private void begin(Place place) {
        if (place.nullable()) {
            out.putByte(PRESENT);
        }
    }

    private void putDecimal(long unscaled, long most) {
        Place place = next();
        if (place.has(unscaled, -most, most)) {
            begin(place);
            out.putSizedDecimal(unscaled);
        } else {
            out.putByte(NULL);
        }
    }

    private void putWhole(long value, long min, long max) {
        Place place = next();
        if (place.has(value, min, max)) {
            begin(place);
            out.putZigZag(value);
        } else {
            out.putByte(NULL);
        }
    }
}
