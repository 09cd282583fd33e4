package dev.datagen.world.life;

import dev.datagen.model.EventConsumer;
import dev.datagen.world.Period;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.KeptPlans;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.ledger.Bookkeeper;
import dev.datagen.world.ledger.Occasion;
import dev.datagen.world.life.card.InvoiceConsumer;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Lives the lives of a cohort, silently or telling what happens.
 *
 * <p>Each month of a customer is planned from their profile, sorted by time, and then happens, item by item, against what the
 * cohort remembers. Who joins within the period begins to live then, and who leaves lives until then. Where a span ends in the middle of a month, the
 * plan is made again, alike, and what lies outside is left out. Where many spans share a month, who has nothing to do in one is passed over: the rest
 * of a month is known as soon as it is planned; and cohorts that {@linkplain Cohort#keepPlans keep plans} make them once.
 *
 * <p>Mutable scratch space; belongs to one thread, and serves any number of cohorts.
 */
final class Life {

    /** In longer spans most have something to do, and looking ahead costs more than it saves; unless plans are kept, which are made once. */
    private static final long BRIEF_MILLIS = 6 * Moments.DAY;

    private final Period period;
    private final Period lived;
    private final Beginnings beginnings;
    private final Departures departures;
    private final Affairs affairs;
    private final Bookkeeper books;
    private final Agenda agenda = new Agenda();

    Life(Setting setting, Affairs affairs) {
        this.affairs = affairs;
        period = setting.period();
        lived = setting.lived();
        beginnings = setting.beginnings();
        departures = setting.departures();
        books = affairs.books();
    }

    /**
     * What is lived at a time.
     *
     * @param until not included, in milliseconds since 1970-01-01T00:00Z
     * @param ahead whether to look what comes after it in the month
     */
    private record Span(
            long until,
            boolean ahead,
            Occasion occasion,
            @Nullable InvoiceConsumer settled) {}

    /** Puts a cohort back to the start of the period. */
    void open(Cohort cohort) {
        cohort.startAt(period.startMillis());
        for (int i = 0; i < cohort.size(); i++) {
            affairs.open(cohort, i);
        }
    }

    /**
     * Lets everyone of a cohort live up to an instant, which is not included.
     *
     * @param untilMillis where {@linkplain Period#lastCut spans may be cut}: what happens between two such instants is seen at once
     * @param audience hears of events
     * @param settled hears of invoices as they are settled
     */
    void live(Cohort cohort, long untilMillis, @Nullable EventConsumer audience, @Nullable InvoiceConsumer settled) {
        long from = cohort.livedMillis();
        long until = Math.min(untilMillis, lived.endMillis());
        if (until <= from) {
            return;
        }
        int firstMonth = Months.of(Brasilia.epochDay(from));
        int lastMonth = Months.of(Brasilia.epochDay(until - 1));
        Span span = new Span(
                until, cohort.plans() != null || until - from < BRIEF_MILLIS, new Occasion(cohort, audience), settled);
        if (!span.ahead) {
            cohort.rests().forget();
        }
        for (int i = 0; i < cohort.size(); i++) {
            if (cohort.rests().until(i) >= until) {
                continue;
            }
            long begins = Math.max(from, beginnings.movesFromMillis(cohort.profile(i)));
            if (begins >= until
                    || from > period.startMillis()
                            && departures.lastDay(cohort.profile(i)) < Brasilia.epochDay(begins)) {
                continue;
            }
            affairs.enter(cohort, i);
            int month = begins == from ? firstMonth : Months.of(Brasilia.epochDay(begins));
            for (; month <= lastMonth; month++) {
                long rest = liveInMonth(cohort, i, month, begins, span);
                if (span.ahead && month == lastMonth) {
                    cohort.rests().note(i, month, rest);
                }
            }
        }
        cohort.livedUntil(until);
        if (audience != null) {
            cohort.forgetPlansBefore(until);
        }
    }

    /**
     * Lives through the part of a month that lies in a span.
     *
     * @return until when nothing happens after the span, or to the end of what is planned, where one looks ahead
     */
    private long liveInMonth(Cohort cohort, int index, int month, long from, Span span) {
        long monthStart = Brasilia.startOfDay(Months.firstDay(month));
        long monthEnd = Brasilia.startOfDay(Months.firstDay(month + 1));
        cohort.enterMonth(index, month);
        span.occasion.enter(index, month);
        KeptPlans plans = cohort.plans();
        if (plans == null) {
            agenda.open(from - monthStart, (span.ahead ? monthEnd : span.until) - monthStart);
            affairs.plan(cohort, index, month, span.occasion.isTold(), agenda);
            return liveAgenda(month, from, monthEnd, span);
        }
        long start = Math.max(from, monthStart);
        long rest;
        do {
            int part = plans.part((int) ((start - monthStart) / Moments.DAY));
            long end = Math.min(monthEnd, monthStart + plans.daysUntilEnd(part) * Moments.DAY);
            if (!plans.restore(index, month, part, start - monthStart, agenda)) {
                agenda.open(start - monthStart, end - monthStart);
                affairs.plan(cohort, index, month, true, agenda);
                plans.keep(index, month, part, agenda);
            }
            rest = liveAgenda(month, start, end, span);
            start = end;
        } while (start < Math.min(span.until, monthEnd));
        return rest;
    }

    /**
     * Lets happen what is on the agenda of a month and within a span.
     *
     * @param start of what is planned
     * @param end of it
     * @return when the next thing on it happens, or that end
     */
    private long liveAgenda(int month, long start, long end, Span span) {
        long monthStart = Brasilia.startOfDay(Months.firstDay(month));
        int next = 0;
        long earliest = start;
        while (next < agenda.size() && monthStart + Agenda.millisInMonth(agenda.item(next)) < span.until) {
            long item = agenda.item(next++);
            long millis = monthStart + Agenda.millisInMonth(item);
            books.turnTo(earliest, millis);
            span.occasion.turnTo(item, millis);
            affairs.happen(span.occasion, span.settled);
            earliest = millis + 1;
        }
        return next < agenda.size() ? monthStart + Agenda.millisInMonth(agenda.item(next)) : end;
    }
}
