package dev.datagen.app.load;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.prepare.LoadProgress;
import dev.datagen.app.make.Production;
import dev.datagen.app.make.RowBatch;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.postgres.PostgresSink;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes rows into PostgreSQL, cohort by cohort, parents before children.
 *
 * <p>Where this load makes the tables, it makes them, fills them and builds their keys in one transaction: half a load is never seen, and
 * keys are built in one go. Where they are there already, each cohort is a transaction of its own, together with its progress. Rows that
 * are committed already are made again, but only compared.
 */
public final class RowWriter {

    private final PostgresSink postgres;
    private final Production production;
    private final LoadListener listener;
    private final LoadProgress progress;
    private final Map<String, Digest> digests = new LinkedHashMap<>();
    private long written;

    RowWriter(PostgresSink postgres, Production production, LoadListener listener, LoadProgress progress) {
        this.postgres = postgres;
        this.production = production;
        this.listener = listener;
        this.progress = progress;
    }

    /** Counts and digests by table. */
    Map<String, Digest> digests() {
        return digests;
    }

    /** Writes all rows. */
    void write() {
        long customers = production.cohorts().customers();
        if (progress.hasAllRows()) {
            writeEach(customers);
        } else if (postgres.missingTables().size() == BankSchema.TABLES.size()) {
            postgres.inTransaction(() -> {
                postgres.createTablesWithoutKeys();
                writeCohorts(customers, Runnable::run, () -> {});
                postgres.addKeys();
                progress.rowsDone(digests);
            });
            listener.rowsCommitted(customers);
        } else {
            postgres.createTables();
            writeEach(customers);
            progress.rowsDone(digests);
        }
    }

    /** How a cohort's rows are committed. */
    private interface Commit {
        void inOne(Runnable work);
    }

    private void writeEach(long customers) {
        writeCohorts(customers, postgres::inTransaction, () -> listener.rowsCommitted(progress.rowsCommitted()));
    }

    /** @param committed told after each cohort */
    private void writeCohorts(long customers, Commit commit, Runnable committed) {
        production.settleEach((cohort, batch) -> {
            written += production.cohorts().size(cohort);
            note(batch);
            if (written > progress.rowsCommitted()) {
                commit.inOne(() -> {
                    copy(batch, postgres);
                    progress.rowsCommitted(written, digests);
                });
            } else if (written == progress.rowsCommitted()) {
                progress.requireSame(digests);
            }
            committed.run();
            listener.rowsWritten(written, customers);
        });
    }

    /** Writes rows within a transaction of somebody else. */
    public static void copy(RowBatch batch, PostgresSink postgres) {
        for (RowBatch.Part<?> part : batch.parts()) {
            Table<?> table = part.table();
            if (part.digest().count() > 0) {
                postgres.write(table, part.tuples(), part.digest().count());
            }
        }
    }

    private void note(RowBatch batch) {
        for (RowBatch.Part<?> part : batch.parts()) {
            digests.computeIfAbsent(part.table().collection(), name -> new Digest())
                    .merge(part.digest());
        }
    }
}
