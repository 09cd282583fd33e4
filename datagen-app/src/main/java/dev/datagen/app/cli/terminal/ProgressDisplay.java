package dev.datagen.app.cli.terminal;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.stream.StreamPlan;
import dev.datagen.app.text.Numbers;
import dev.datagen.app.verify.VerifyListener;
import java.util.Optional;

/**
 * Shows how a load or a profile gets on, on standard error: a bar that is drawn again on a terminal, a line now and then elsewhere.
 *
 * <p>It is also where they are stopped: it calls from places at which nothing is half done.
 */
public final class ProgressDisplay implements LoadListener, VerifyListener {

    private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000;

    /** ECMA-48 and DEC's autowrap mode: what does not fit into a row is left out, or goes into the next one. */
    private static final String CUT_OFF = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private static final String MAY_BE_GONE = " What was there before may have been deleted, as asked.";

    private final Terminal terminal;
    private final Detail detail;
    private final Interruption interruption;
    private final ProgressBar bar;
    private Stage stage;
    private boolean drawn;
    private long lastShown;
    private long customersCommitted;
    private long customersWanted;
    private long eventsSent;

    /** How much is said. */
    private enum Detail {
        ALL,
        WARNINGS
    }

    /** What is being done. */
    private record Stage(String title, String unit, long startNanos) {}

    private ProgressDisplay(Terminal terminal, Detail detail, Interruption interruption) {
        this.terminal = terminal;
        this.detail = detail;
        this.interruption = interruption;
        this.bar = new ProgressBar(terminal.errPaint());
        this.lastShown = System.nanoTime();
        this.stage = new Stage("", "", lastShown);
    }

    /** One that draws over its own line on a terminal and writes a line now and then elsewhere; only warnings if {@code quiet}. */
    public static ProgressDisplay on(Terminal terminal, boolean quiet, Interruption interruption) {
        return new ProgressDisplay(terminal, quiet ? Detail.WARNINGS : Detail.ALL, interruption);
    }

    @Override
    public synchronized void info(String message) {
        if (detail == Detail.ALL) {
            clear();
            terminal.note(message);
        }
    }

    @Override
    public synchronized void warn(String message) {
        clear();
        terminal.warn(message);
    }

    @Override
    public void check() {
        interruption.check();
    }

    @Override
    public synchronized void rowsWritten(long customers, long ofCustomers) {
        customersWanted = ofCustomers;
        show("PostgreSQL", "customers", customers, ofCustomers);
        interruption.check();
    }

    @Override
    public synchronized void rowsCommitted(long customers) {
        customersCommitted = customers;
    }

    @Override
    public synchronized void eventsSent(long events, long ofAbout) {
        eventsSent = events;
        show("Kafka", "events", events, ofAbout);
        interruption.check();
    }

    @Override
    public synchronized void eventsChecked(long events, long ofAbout) {
        show("Checking", "events", events, ofAbout);
        interruption.check();
    }

    @Override
    public synchronized void checked(String what, String unit, long done, long ofAbout) {
        show(what, unit, done, Math.max(done, ofAbout));
        interruption.check();
    }

    /** So many customers have been measured. */
    public synchronized void profiled(long customers, long ofCustomers) {
        show("Profile", "customers", customers, ofCustomers);
        interruption.check();
    }

    private void show(String title, String unit, long done, long of) {
        long now = System.nanoTime();
        if (!stage.title.equals(title)) {
            stage = new Stage(title, unit, now);
            lastShown = now;
        }
        if (detail == Detail.WARNINGS || now - lastShown < pause(now)) {
            return;
        }
        lastShown = now;
        String line = bar.line(title, unit, done, of, (now - stage.startNanos) / 1e9);
        draw(line);
    }

    private long pause(long now) {
        return terminal.errKind() == Terminal.Kind.SCREEN
                ? NANOS_BETWEEN_DRAWINGS
                : LinePace.pauseNanos(now - stage.startNanos);
    }

    /** Shows a line that somebody else has made; it replaces the one before. */
    synchronized void live(String line) {
        if (detail == Detail.ALL) {
            draw(line);
        }
    }

    private void draw(String line) {
        if (terminal.errKind() == Terminal.Kind.SCREEN) {
            clear();
            // On a terminal with fewer columns only the row of the last of them would be cleared.
            terminal.err().print(CUT_OFF + line + WRAP);
            terminal.err().flush();
            drawn = true;
        } else {
            terminal.note(line);
        }
    }

    /** Removes the bar. */
    public synchronized void finish() {
        clear();
    }

    private void clear() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            drawn = false;
        }
    }

    /** For who has stopped a load. */
    public synchronized String whatIsThere(LoadPlan plan) {
        StringBuilder text = new StringBuilder("Interrupted.");
        if (customersCommitted == 0 && eventsSent == 0) {
            return text.append(" No row and no event has been written.")
                    .append(whatWasThere(plan))
                    .toString();
        }
        if (plan.postgres().isPresent()) {
            text.append(" PostgreSQL has the rows of ")
                    .append(
                            customersCommitted == plan.customers()
                                    ? "all "
                                    : Numbers.grouped(customersCommitted) + " of ")
                    .append(Numbers.grouped(plan.customers()))
                    .append(" customers.");
        }
        if (plan.kafka().isPresent()) {
            text.append(" Kafka has ")
                    .append(eventsSent == 0 ? "none" : "some " + Numbers.grouped(eventsSent))
                    .append(" of its events.");
        }
        return text.append(" Finish it with ")
                .append(resume(plan))
                .append(", or start over: run the same command with")
                .append(plan.postgres().isPresent() ? " --truncate" : "")
                .append(plan.kafka().isPresent() ? " --recreate-topics" : "")
                .append(plan.beginning() == LoadPlan.Beginning.RESUME ? " instead of --resume." : ".")
                .toString();
    }

    /** For who has stopped a stream before its first event. */
    public synchronized String rowsThere(StreamPlan plan) {
        if (customersCommitted == 0 && plan.start() == StreamPlan.Start.RESUME) {
            return "Interrupted before the stream went on. --resume goes on from where it had stopped.";
        }
        if (customersCommitted == 0) {
            return "Interrupted. No row and no event has been written."
                    + (deletes(plan.postgres(), Optional.of(plan.kafka())) ? MAY_BE_GONE : "");
        }
        boolean all = customersCommitted == customersWanted;
        return "Interrupted. PostgreSQL has the rows of "
                + (all ? "all " : Numbers.grouped(customersCommitted) + " of ")
                + Numbers.grouped(customersWanted)
                + " customers, and no event has been sent. "
                + (all
                        ? "The same command goes on from there, without --truncate."
                        : "Finish the rows with './datagen load --resume'; then stream, without --truncate.");
    }

    private static String whatWasThere(LoadPlan plan) {
        if (plan.beginning() == LoadPlan.Beginning.RESUME) {
            return " What was there before is still there; finish it with " + resume(plan) + ".";
        }
        return deletes(plan.postgres(), plan.kafka()) ? MAY_BE_GONE : "";
    }

    private static boolean deletes(Optional<LoadPlan.PostgresTarget> postgres, Optional<LoadPlan.KafkaTarget> kafka) {
        return postgres.filter(target -> target.heldRows() == LoadPlan.HeldRows.TRUNCATE)
                        .isPresent()
                || kafka.filter(target -> target.topics() == LoadPlan.Topics.RECREATE)
                        .isPresent();
    }

    /** Without PostgreSQL it is the cluster that remembers the load. */
    private static String resume(LoadPlan plan) {
        return plan.postgres().isPresent() ? "--resume" : "--resume --skip-postgres";
    }
}
