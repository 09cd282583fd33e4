package dev.datagen.app.cli.option;

import dev.datagen.app.stream.PaceOptions;
import dev.datagen.sinks.pace.Shape;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.life.Mix;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events a stream has, how many a second, and for how long. */
public final class PaceGroup {

    private static final String DEFAULT_RATE = "1000";
    private static final String UNLIMITED = "unlimited";
    private static final double MOST_A_SECOND = 1e9;
    private static final int TOPICS = 4;
    private static final String CONTRACT_MIX = "25.7,51.4,9.4,13.5";
    private static final double DAY_MILLIS = 86_400_000;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Events a second, fractions too; default 1000. 'unlimited' sends as many as it can.")
    @Nullable
    String rate;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "For how long: seconds, or like 90s, 10m, 1h; default: until it is stopped.")
    @Nullable
    public String duration;

    @Option(
            names = "--mix",
            paramLabel = "T,C,B,I",
            description = "Shares of transactions, card purchases, trades on B3 and instalments; default "
                    + CONTRACT_MIX + ".")
    @Nullable
    String mix;

    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            description = "How the rate changes: constant (default), ramp, sine, spike or business_day.")
    @Nullable
    Shape shape;

    @Option(
            names = "--shape-period",
            paramLabel = "TIME",
            description = "How long the shape takes; default one minute, of business_day one day.")
    @Nullable
    String shapePeriod;

    private @Nullable Mix remembered;
    private @Nullable PaceOptions lastPace;

    /** The rate over time; a business day begins at the hour that it is. */
    PaceOptions pace(Clock clock) {
        double perSecond = perSecond();
        Shape chosen = shape(perSecond);
        Duration period = period(chosen);
        if (chosen == Shape.CONSTANT && shapePeriod != null) {
            throw new UsageException("--shape-period is that of a shape: add --shape, or leave it out");
        }
        if (chosen != Shape.CONSTANT && Double.isInfinite(perSecond)) {
            throw new UsageException("--rate unlimited has no shape: give a rate, or leave out --shape");
        }
        boolean byTheClock = chosen == Shape.BUSINESS_DAY && period.equals(chosen.period());
        double phase = byTheClock ? Brasilia.millisOfDay(clock.millis()) / DAY_MILLIS : 0;
        return new PaceOptions(perSecond, chosen, period, phase);
    }

    private double perSecond() {
        if (rate != null || lastPace == null || shape != null && Double.isInfinite(lastPace.rate())) {
            return ratePerSecond(rate == null ? DEFAULT_RATE : rate);
        }
        return lastPace.rate();
    }

    private Shape shape(double perSecond) {
        if (shape != null) {
            return shape;
        }
        return lastPace == null || Double.isInfinite(perSecond) ? Shape.CONSTANT : lastPace.shape();
    }

    private Duration period(Shape chosen) {
        if (shapePeriod != null) {
            return duration("--shape-period", shapePeriod);
        }
        return lastPace != null && lastPace.shape() == chosen ? lastPace.period() : chosen.period();
    }

    /** Whether events are asked for that customers would not have of themselves. */
    boolean decides() {
        return rate != null || mix != null || shape != null || shapePeriod != null;
    }

    private static double ratePerSecond(String rate) {
        if (rate.toLowerCase(Locale.ROOT).equals(UNLIMITED)) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double number = NumberConverters.decimal(rate);
            if (number > 0 && number <= MOST_A_SECOND) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--rate is '" + rate
                + "', but must be more than 0 and at most 1e9 events a second, like 1000 or 0.5, or unlimited");
    }

    /** How long to stream; without end if empty. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(duration).map(text -> duration("--duration", text));
    }

    private static Duration duration(String option, String text) {
        String number = text.strip().toLowerCase(Locale.ROOT);
        double unit = 1;
        if (number.endsWith("s") || number.endsWith("m") || number.endsWith("h") || number.endsWith("d")) {
            unit = switch (number.charAt(number.length() - 1)) {
                case 's' -> 1;
                case 'm' -> 60;
                case 'h' -> 3600;
                default -> 86_400;
            };
            number = number.substring(0, number.length() - 1);
        }
        try {
            double seconds = NumberConverters.decimal(number) * unit;
            if (seconds >= 1e-9 && seconds <= 1e9) {
                return Duration.ofNanos((long) (seconds * 1e9));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(option + " is '" + text
                + "', but must be more than 0: a number of seconds, or a time like 90s, 10m, 1h or 1d");
    }

    /** Goes on with the mix of a stream. */
    public void take(Mix ofStream) {
        remembered = ofStream;
    }

    /** Goes on at the pace of a stream, as far as no other is asked for. */
    public void take(PaceOptions ofStream) {
        lastPace = ofStream;
    }

    Mix mix() {
        if (remembered != null) {
            return remembered;
        }
        String shares = mix == null ? CONTRACT_MIX : mix;
        if (shares.split(",", -1).length == TOPICS) {
            try {
                return Mix.parse(shares);
            } catch (NumberFormatException e) {
                // said below
            } catch (IllegalArgumentException e) {
                throw new UsageException("--mix is '" + shares + "': " + e.getMessage(), e);
            }
        }
        throw new UsageException("--mix is '" + shares
                + "', but must be four shares, of transactions, card purchases, trades and instalments, like "
                + CONTRACT_MIX);
    }
}
