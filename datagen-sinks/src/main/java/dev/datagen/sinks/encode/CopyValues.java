package dev.datagen.sinks.encode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of one row as {@link CopyEncoder} writes them. */
final class CopyValues extends PlacedValues {

    CopyValues(Place[] places, Bytes out) {
        super(places, out);
    }

    @Override
    public void id(@Nullable UUID id) {
        Place place = next();
        if (id == null) {
            putNull(place);
            return;
        }
        CopyEncoder.putId(id, out);
    }

    @Override
    public void text(@Nullable String text) {
        Place place = next();
        if (text == null) {
            putNull(place);
        } else if (place.texts() != null) {
            out.putEncoded(place.texts().encoded(text));
        } else {
            out.putIntSizedUtf8(text);
        }
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
        putNumeric(cents, Ranges.MAX_MONEY_CENTS, CopyEncoder.MONEY_SCALE);
    }

    @Override
    public void rate(long millionths) {
        putNumeric(millionths, Ranges.MAX_RATE_MILLIONTHS, CopyEncoder.RATE_SCALE);
    }

    @Override
    public void integer(long value) {
        if (begin(value, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            CopyEncoder.putInteger((int) value, out);
        }
    }

    @Override
    public void real(double value) {
        Place place = next();
        if (Double.isNaN(value)) {
            putNull(place);
            return;
        }
        CopyEncoder.putReal(value, out);
    }

    @Override
    public void moment(long epochMillis) {
        if (begin(epochMillis, Ranges.MIN_EPOCH_MILLIS, Ranges.MAX_EPOCH_MILLIS)) {
            CopyEncoder.putMoment(epochMillis, out);
        }
    }

    @Override
    public void day(long epochDay) {
        if (begin(epochDay, Ranges.MIN_EPOCH_DAY, Ranges.MAX_EPOCH_DAY)) {
            CopyEncoder.putDay(epochDay, out);
        }
    }

    private void putNumeric(long unscaled, long most, int scale) {
        if (begin(unscaled, -most, most)) {
            CopyNumeric.put(unscaled, scale, out);
        }
    }

    /** Whether a number is to be written; where there is none, null has been. */
    private boolean begin(long value, long min, long max) {
        if (next().has(value, min, max)) {
            return true;
        }
        out.putInt(CopyEncoder.NULL);
        return false;
    }

    private void putNull(Place place) {
        place.checkNullable();
        out.putInt(CopyEncoder.NULL);
    }
}
