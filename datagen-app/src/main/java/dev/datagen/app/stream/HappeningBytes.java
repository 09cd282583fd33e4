package dev.datagen.app.stream;

import dev.datagen.model.BankSchema;
import dev.datagen.model.RowChange;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * What happens, as entries of a {@link dev.datagen.app.make.MergedFromFile}. Not thread safe.
 *
 * <pre>
 * entry   length of all of it (4) │ milliseconds (8) │ whether there is an event (1) │ [event] │ changes (4) │ [each change]
 * event   topic │ key │ value │ headers (4) │ name and value of each
 * </pre>
 *
 * Values of changed columns are written as Java writes objects.
 */
final class HappeningBytes {

    private static final Map<String, Table<?>> TABLES =
            BankSchema.TABLES.stream().collect(Collectors.toMap(Table::collection, Function.identity()));
    private static final RowChange.Extent[] EXTENTS = RowChange.Extent.values();

    private final ByteArrayOutputStream scratch = new ByteArrayOutputStream();

    /** Adds an entry. */
    void write(Happening one, Bytes to) {
        scratch.reset();
        try (DataOutputStream out = new DataOutputStream(scratch)) {
            ProducerRecord<byte[], byte[]> event = one.event();
            out.writeBoolean(event != null);
            if (event != null) {
                write(event, out);
            }
            out.writeInt(one.changes().size());
            if (!one.changes().isEmpty()) {
                write(one.changes(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has none
        }
        to.putInt(Integer.BYTES + Long.BYTES + scratch.size());
        to.putLong(one.millis());
        to.putBytes(scratch.toByteArray());
    }

    private static void write(ProducerRecord<byte[], byte[]> event, DataOutputStream out) throws IOException {
        out.writeUTF(event.topic());
        write(event.key(), out);
        write(event.value(), out);
        Header[] headers = event.headers().toArray();
        out.writeInt(headers.length);
        for (Header header : headers) {
            out.writeUTF(header.key());
            write(header.value(), out);
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(List<RowChange> changes, DataOutputStream to) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(to)) {
            for (RowChange change : changes) {
                out.writeUTF(change.table().collection());
                out.writeByte(change.extent().ordinal());
                out.writeLong(change.updatedAtMillis());
                out.writeInt(change.key().size());
                for (UUID id : change.key()) {
                    out.writeLong(id.getMostSignificantBits());
                    out.writeLong(id.getLeastSignificantBits());
                }
                out.writeInt(change.values().size());
                for (Map.Entry<String, @Nullable Object> value : change.values().entrySet()) {
                    out.writeUTF(value.getKey());
                    out.writeObject(value.getValue());
                }
            }
        }
    }

    /** The entry that begins somewhere in an array. */
    static Happening read(byte[] from, int at) {
        ByteBuffer head = ByteBuffer.wrap(from, at, Integer.BYTES + Long.BYTES);
        int length = head.getInt();
        long millis = head.getLong();
        int start = head.position();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(from, start, at + length - start))) {
            ProducerRecord<byte[], byte[]> event = in.readBoolean() ? event(in, millis) : null;
            int changes = in.readInt();
            return new Happening(event, changes == 0 ? List.of() : changes(in, changes), millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> event(DataInputStream in, long millis) throws IOException {
        String topic = in.readUTF();
        byte[] key = bytes(in);
        byte[] value = bytes(in);
        List<Header> headers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.add(new RecordHeader(in.readUTF(), bytes(in)));
        }
        return new ProducerRecord<>(topic, null, millis, key, value, headers);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static List<RowChange> changes(DataInputStream from, int count) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(from)) {
            List<RowChange> changes = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                changes.add(change(in));
            }
            return changes;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e); // this very process has written them
        }
    }

    private static RowChange change(ObjectInputStream in) throws IOException, ClassNotFoundException {
        String name = in.readUTF();
        Table<?> table = TABLES.get(name);
        if (table == null) {
            throw new IllegalStateException("no table of ours: " + name);
        }
        RowChange.Extent extent = EXTENTS[in.readByte()];
        long millis = in.readLong();
        List<UUID> key = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            key.add(new UUID(in.readLong(), in.readLong()));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readUTF(), in.readObject());
        }
        return new RowChange(table, extent, key, values, millis);
    }
}
