package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.model.Invoice;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.world.cohort.Clientele;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.life.card.InvoiceConsumer;
import dev.datagen.world.memory.WayBack;
import dev.datagen.world.memory.WayOut;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows and events of cohorts. Mutable scratch space: one for each thread, which serves any number of cohorts, one after the
 * other.
 */
public final class Worker {

    private final Setting setting;
    private final Affairs affairs;
    private final Life life;
    private final MasterData masterData;

    /** Of the cohort that is being settled, by customer. */
    private final Queue<Invoice> settled = new ArrayDeque<>();

    /** How that cohort was at its start. */
    private final WayOut start = new WayOut();

    /** Only where somebody listens to rows. */
    private @Nullable RowLife rows;

    private @Nullable RowChangeConsumer rowChanges;

    Worker(Setting setting) {
        this.setting = setting;
        affairs = new Affairs(setting);
        life = new Life(setting, affairs);
        masterData = new MasterData(setting, affairs);
    }

    /** Writes the rows of a cohort as they stand at the end of the period; afterwards the cohort is at its start again. */
    public void settle(Cohort cohort, MasterDataConsumer rows) {
        cohort.watchChanges();
        life.open(cohort);
        cohort.passWhatChanges(start);
        life.live(cohort, setting.period().endMillis(), null, new Settled());
        for (int i = 0; i < cohort.size(); i++) {
            masterData.write(cohort, i, settled, rows);
        }
        cohort.forgetChanges();
        cohort.passWhatChanges(new WayBack(start.taken()));
    }

    /** Keeps invoices; limits are what the cohort remembers in the end. */
    private final class Settled implements InvoiceConsumer {

        @Override
        public void settled(Cohort cohort, int index, Invoice invoice) {
            settled.add(invoice);
        }

        @Override
        public void limitChanged(Cohort cohort, int index, long millis) {}
    }

    /** Lets a cohort live through the whole period, from its start, in silence. */
    public void liveThrough(Cohort cohort) {
        life.open(cohort);
        life.live(cohort, setting.period().endMillis(), null, null);
    }

    /**
     * What customers do after the period; see {@link Acts}. The acts take the place of all else that this worker does.
     *
     * @param lived cohorts of successive ordinals from 0, of equal size but for the last, that have lived through the period
     * @param rows whether plastics are renewed and replaced after the period
     * @param beganSecond when the acts begin, in seconds since 1970-01-01T00:00Z
     * @throws IllegalArgumentException if the mix asks only for what none of these customers does
     */
    public Acts acts(List<Cohort> lived, Mix mix, Acts.Rows rows, long beganSecond) {
        return new Acts(setting, affairs, masterData, new Clientele(0, lived), mix, rows, beganSecond);
    }

    /**
     * Lets {@link #tell} say how rows change while customers live on after the period: what changes with an event before the event, at the
     * event's instant; all else at its own, customer by customer.
     *
     * @return the audience to tell
     */
    public EventConsumer withRows(EventConsumer audience, RowChangeConsumer changes) {
        RowLife followed = new RowLife(setting, masterData, affairs.invoices().rows(), Clientele.NOBODY);
        rows = followed;
        rowChanges = changes;
        return followed.alongLives(audience, changes, affairs.loans().payments());
    }

    /** Puts a cohort at the start of the period. */
    public void open(Cohort cohort) {
        life.open(cohort);
    }

    /**
     * Tells what happens from the instant that a cohort has reached up to another.
     *
     * @param untilMillis not included, where {@linkplain dev.datagen.world.Period#lastCut spans may be cut}, in milliseconds since 1970-01-01T00:00Z
     */
    public void tell(Cohort cohort, long untilMillis, EventConsumer audience) {
        RowLife followed = rows;
        RowChangeConsumer changes = rowChanges;
        if (followed == null || changes == null) {
            life.live(cohort, untilMillis, audience, null);
            return;
        }
        long from = cohort.livedMillis();
        followed.turnTo(cohort);
        followed.changeBetween(cohort, from, untilMillis, changes);
        life.live(cohort, untilMillis, audience, followed.alongInvoices(changes));
        followed.changed(cohort, from, untilMillis, changes);
    }
}
