package dev.datagen.app.cli.terminal;

import dev.datagen.app.text.Numbers;

/** A bar with rate and time left, in 79 columns. */
final class ProgressBar {

    private static final int BAR = 20;
    private static final int PERCENT = 100;

    /** Before that a rate says nothing. */
    private static final double LEAST_SECONDS = 0.5;

    private final Paint paint;

    ProgressBar(Paint paint) {
        this.paint = paint;
    }

    String line(String title, String unit, long done, long of, double seconds) {
        double share = of == 0 ? 1 : Math.min(1, (double) done / of);
        int full = (int) (share * BAR);
        StringBuilder line = new StringBuilder(Numbers.left(title, 11))
                .append(paint.green("█".repeat(full)))
                .append(paint.dim("░".repeat(BAR - full)))
                .append(Numbers.right((int) (share * PERCENT) + " %", 6))
                .append("  ")
                .append(Numbers.grouped(done))
                .append(' ')
                .append(unit);
        if (seconds >= LEAST_SECONDS) {
            line.append(", ")
                    .append(Numbers.grouped(Math.round(done / seconds)))
                    .append("/s");
            if (share > 0 && share < 1) {
                line.append(", ").append(left(seconds / share - seconds)).append(" left");
            }
        }
        return line.toString();
    }

    private static String left(double seconds) {
        return seconds < 60 ? Math.max(1, Math.round(seconds)) + " s" : Numbers.duration(Math.round(seconds));
    }
}
