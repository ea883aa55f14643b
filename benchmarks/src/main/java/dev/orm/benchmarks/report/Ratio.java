package dev.orm.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** What one implementation reaches relative to another, and the range that holds it with 95 % confidence. */
record Ratio(double value, double least, double greatest) {

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        String middle = number(value);
        return Double.isNaN(least) ? middle : middle + " (" + number(least) + "-" + number(greatest) + ")";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
