package dev.datagen.bench;

import java.util.Locale;

/** What row 6 promises: so many customers in so little heap. */
final class MemoryBars {

    static final Bar FIRST = new Bar(Bar.Side.NONE, 0, "200,000 in -Xmx256m");
    static final Bar GOAL = new Bar(Bar.Side.NONE, 0, "1,000,000 in -Xmx128m");

    private static final long MEGABYTE = 1 << 20;

    private MemoryBars() {}

    /** Of a load that ended well. */
    static String verdict(long customers, String heap) {
        long bytes = bytes(heap);
        if (customers >= 1_000_000 && bytes <= 128 * MEGABYTE) {
            return "goal";
        }
        if (customers >= 200_000 && bytes <= 256 * MEGABYTE) {
            return "first bar";
        }
        return "not comparable";
    }

    /** As {@code -Xmx} reads it: {@code 256m}, {@code 1g}. */
    static long bytes(String heap) {
        String lower = heap.toLowerCase(Locale.ROOT);
        int shift = switch (lower.isEmpty() ? ' ' : lower.charAt(lower.length() - 1)) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            default -> 0;
        };
        String digits = shift == 0 ? lower : lower.substring(0, lower.length() - 1);
        try {
            return Long.parseLong(digits) << shift;
        } catch (NumberFormatException e) {
            throw new BenchException("--memory-heap is '" + heap + "', but must be a size like 256m", e);
        }
    }
}
