package dev.orm.benchmarks.report;

import java.util.Collection;
import java.util.List;

/**
 * The logarithms of what some implementations reached in the same rounds: a row for each of them, a column for each round.
 *
 * <p>What slows a whole round down is taken off each of its values; what is left scatters by the noise of a single fork. That noise is estimated from
 * all rows at once: a few rounds are enough where there are many rows.
 */
final class Rounds {

    /** Of Student's distribution, both sides together 5 %, for 1 to 30 degrees of freedom. */
    private static final double[] QUANTILES = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private final List<double[]> rows;
    private final int columns;

    Rounds(Collection<double[]> rows) {
        this.rows = List.copyOf(rows);
        columns = this.rows.get(0).length;
    }

    /** What the first row reaches relative to the second. Without a second round nothing is known about the noise. */
    Ratio ratio() {
        double difference = mean(rows.get(0)) - mean(rows.get(1));
        int freedom = (rows.size() - 1) * (columns - 1);
        if (freedom == 0) {
            return new Ratio(Math.exp(difference), Double.NaN, Double.NaN);
        }
        double half = quantile(freedom) * Math.sqrt(2 * squares() / freedom / columns);
        return new Ratio(Math.exp(difference), Math.exp(difference - half), Math.exp(difference + half));
    }

    /** The squares of what neither the row nor the column explains. */
    private double squares() {
        double[] columnMeans = new double[columns];
        for (double[] row : rows) {
            for (int column = 0; column < columns; column++) {
                columnMeans[column] += row[column] / rows.size();
            }
        }
        double all = mean(columnMeans);
        double squares = 0;
        for (double[] row : rows) {
            double rowMean = mean(row);
            for (int column = 0; column < columns; column++) {
                double rest = row[column] - rowMean - columnMeans[column] + all;
                squares += rest * rest;
            }
        }
        return squares;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double quantile(int freedom) {
        return freedom <= QUANTILES.length ? QUANTILES[freedom - 1] : 1.96 + 2.4 / freedom;
    }
}
