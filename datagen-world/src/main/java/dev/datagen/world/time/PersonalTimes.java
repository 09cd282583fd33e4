package dev.datagen.world.time;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.DailyTimes;
import dev.datagen.world.reference.DayKind;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Careers;
import dev.datagen.world.work.Employment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** On which days and at what times a customer pays and buys: by when they are paid, whether they work, and how late they live. Remembers the last customer and month; belongs to one thread. */
public final class PersonalTimes {

    private final Chronotypes chronotypes;
    private final Careers careers;
    private final DayHabits days;

    private @Nullable Profile profile;
    private long ordinal = -1;
    private int month;
    private @Nullable Career career;
    private EmploymentStatus status = EmploymentStatus.SELF_EMPLOYED;
    private int level;

    /** @param key of the world */
    public PersonalTimes(Key key, Careers careers, Employment employment) {
        chronotypes = new Chronotypes(key);
        this.careers = careers;
        days = new DayHabits(key, employment);
    }

    /** Looks at a customer in a month, which all that follows is about. */
    public void enter(Profile profile, int month) {
        if (profile.ordinal() == ordinal && month == this.month) {
            return;
        }
        this.profile = profile;
        if (profile.ordinal() != ordinal) {
            ordinal = profile.ordinal();
            career = profile.employment() == EmploymentStatus.SELF_EMPLOYED ? null : careers.of(profile);
        }
        this.month = month;
        status = career == null ? EmploymentStatus.SELF_EMPLOYED : career.status(month);
        level = chronotypes.level(ordinal, profile.birthDay(), month);
    }

    /** The days of the customer and month entered: of many, no day is asked for. */
    private DayHabits days() {
        days.enter(Objects.requireNonNull(profile), career, month);
        return days;
    }

    /** A day of the month, 0 for the first, of those on which all do the same. */
    public int day(DayWeights ofAll, Draws draws) {
        return days().pick(ofAll, draws);
    }

    /** How likely a day of the month is taken that all take, against the likeliest. */
    double odds(int day) {
        return days().odds(day);
    }

    /** The same by a quantile, 0 to 1. */
    public int day(DayWeights ofAll, double u) {
        return days().pick(ofAll, u);
    }

    /** Of a day since 1970-01-01. */
    public static DayKind kind(int day, EmploymentStatus status) {
        if (!BankCalendar.BRAZIL.isBusinessDay(day)) {
            return DayKind.OFF;
        }
        return switch (status) {
            case EMPLOYED -> DayKind.EMPLOYED;
            case SELF_EMPLOYED -> DayKind.SELF_EMPLOYED;
            case UNEMPLOYED, RETIRED -> DayKind.FREE;
        };
    }

    /** In milliseconds since midnight, where the customer is, on a day since 1970-01-01. */
    public long timeOfDay(DailyTimes times, int day, Draws draws) {
        return times.millis(kind(day, status), level, draws.unit());
    }

    /** The same of a day on which the customer does not work. */
    public long timeOff(DailyTimes times, Draws draws) {
        return times.millis(DayKind.OFF, level, draws.unit());
    }
}
