package dev.orm.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * What one implementation reaches relative to another: a ratio for each round, of which this is the middle one and the range.
 *
 * <p>The range from the least to the greatest of n independent ratios holds their true median with probability 1 - 2^(1-n), whatever their distribution.
 */
record Ratio(double median, double least, double greatest, int rounds) {

    static Ratio of(List<Double> ratios) {
        List<Double> sorted = ratios.stream().sorted().toList();
        return new Ratio(median(sorted), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How likely the range holds the true median, in percent. */
    static double confidence(int rounds) {
        return 100 * (1 - Math.pow(2, 1 - rounds));
    }

    @Override
    public String toString() {
        String middle = number(median);
        return rounds == 1 ? middle : middle + " (" + number(least) + "-" + number(greatest) + ")";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
