package dev.datagen.app.stream;

import dev.datagen.model.BankSchema;
import dev.datagen.model.RowChange;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * What happens, as entries of a {@link dev.datagen.app.make.MergedFromFile}. Not thread safe.
 *
 * <pre>
 * entry   length of all of it (4) │ milliseconds (8) │ events, 0 or 1 (1) │ [event] │ changes (4) │ [each change]
 * event   topic │ key │ value │ headers (4) │ name and value of each
 * change  number of the table (1) │ extent (1) │ milliseconds (8) │ ids of the key (1) │ [each id (16)] │ columns (1) │ [each column]
 * column  number (1) │ values, 0 or 1 (1) │ [value], as {@link ColumnBytes} has it
 * </pre>
 *
 * Texts and arrays come after their length (4).
 */
final class HappeningBytes {

    private static final int FIRST_BYTES = 1 << 12;
    private static final RowChange.Extent[] EXTENTS = RowChange.Extent.values();

    private final Bytes entry = new Bytes(FIRST_BYTES);

    /** Adds an entry. */
    void write(Happening one, Bytes to) {
        entry.clear();
        ProducerRecord<byte[], byte[]> event = one.event();
        entry.putByte(event == null ? 0 : 1);
        if (event != null) {
            write(event, entry);
        }
        entry.putInt(one.changes().size());
        one.changes().forEach(change -> write(change, entry));
        to.putInt(Integer.BYTES + Long.BYTES + entry.length());
        to.putLong(one.millis());
        to.putBytes(entry.array(), 0, entry.length());
    }

    private static void write(ProducerRecord<byte[], byte[]> event, Bytes to) {
        write(event.topic(), to);
        write(event.key(), to);
        write(event.value(), to);
        Header[] headers = event.headers().toArray();
        to.putInt(headers.length);
        for (Header header : headers) {
            write(header.key(), to);
            write(header.value(), to);
        }
    }

    private static void write(RowChange change, Bytes to) {
        to.putByte(BankSchema.TABLES.indexOf(change.table()));
        to.putByte(change.extent().ordinal());
        to.putLong(change.updatedAtMillis());
        to.putByte(change.key().size());
        change.key().forEach(id -> ColumnBytes.write(id, to));
        to.putByte(change.values().size());
        List<String> columns = change.table().fields().stream().map(Field::name).toList();
        change.values().forEach((name, value) -> {
            to.putByte(columns.indexOf(name));
            to.putByte(value == null ? 0 : 1);
            if (value != null) {
                ColumnBytes.write(value, to);
            }
        });
    }

    static void write(String text, Bytes to) {
        write(text.getBytes(StandardCharsets.UTF_8), to);
    }

    private static void write(byte[] bytes, Bytes to) {
        to.putInt(bytes.length);
        to.putBytes(bytes);
    }

    /** The entry that begins somewhere in an array. */
    static Happening read(byte[] array, int at) {
        ByteBuffer from = ByteBuffer.wrap(array, at, array.length - at);
        from.getInt(); // the entry says itself where it ends
        long millis = from.getLong();
        ProducerRecord<byte[], byte[]> event = from.get() == 0 ? null : event(from, millis);
        List<RowChange> changes = new ArrayList<>();
        for (int left = from.getInt(); left > 0; left--) {
            changes.add(change(from));
        }
        return new Happening(event, changes, millis);
    }

    private static ProducerRecord<byte[], byte[]> event(ByteBuffer from, long millis) {
        String topic = text(from);
        byte[] key = bytes(from);
        byte[] value = bytes(from);
        List<Header> headers = new ArrayList<>();
        for (int left = from.getInt(); left > 0; left--) {
            headers.add(new RecordHeader(text(from), bytes(from)));
        }
        return new ProducerRecord<>(topic, null, millis, key, value, headers);
    }

    private static RowChange change(ByteBuffer from) {
        Table<?> table = BankSchema.TABLES.get(from.get());
        RowChange.Extent extent = EXTENTS[from.get()];
        long millis = from.getLong();
        List<UUID> key = new ArrayList<>();
        for (int left = from.get(); left > 0; left--) {
            key.add(new UUID(from.getLong(), from.getLong()));
        }
        ColumnBytes column = new ColumnBytes(from);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int left = from.get(); left > 0; left--) {
            Field field = table.fields().get(from.get());
            values.put(field.name(), from.get() == 0 ? null : column.visit(field));
        }
        return new RowChange(table, extent, key, values, millis);
    }

    static String text(ByteBuffer from) {
        return new String(bytes(from), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer from) {
        byte[] bytes = new byte[from.getInt()];
        from.get(bytes);
        return bytes;
    }
}
