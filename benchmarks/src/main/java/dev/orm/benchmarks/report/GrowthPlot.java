package dev.orm.benchmarks.report;

import java.util.List;

/** How the time of an operation grows with its size: both axes are of powers of ten, a line for each implementation. */
final class GrowthPlot {

    private static final int LEFT = 80;
    private static final int RIGHT = 560;
    private static final int TOP = 40;
    private static final int BOTTOM = 340;

    private final Results results;
    private final String database;
    private final String name;
    private final List<Integer> sizes;
    private final List<String> implementations;
    private double least = Double.MAX_VALUE;
    private double greatest = Double.MIN_VALUE;

    /** The plot of tasks that have this name before the colon. */
    GrowthPlot(Results results, String database, String name) {
        this.results = results;
        this.database = database;
        this.name = name;
        sizes = sizes(results, name);
        implementations = List.copyOf(results.implementations());
        for (String implementation : implementations) {
            for (int size : sizes) {
                widen(millis(implementation, size));
            }
        }
    }

    static List<Integer> sizes(Results results, String name) {
        return results.workloads().stream()
                .filter(workload -> workload.startsWith(name + ":"))
                .map(workload -> Integer.valueOf(workload.substring(name.length() + 1)))
                .sorted()
                .toList();
    }

    private void widen(double millis) {
        if (!Double.isNaN(millis)) {
            least = Math.min(least, millis);
            greatest = Math.max(greatest, millis);
        }
    }

    private double millis(String implementation, int size) {
        return results.value(new Cell(database, name + ":" + size, implementation), Measurement::operations)
                .map(operations -> 1_000 / operations)
                .orElse(Double.NaN);
    }

    @Override
    public String toString() {
        Svg svg = new Svg(RIGHT + 40, BOTTOM + 40);
        svg.legend(implementations, LEFT, 16);
        for (int size : sizes) {
            svg.line(x(size), TOP, x(size), BOTTOM, "#ccc");
            svg.text(x(size), BOTTOM + 18, "middle", String.valueOf(size));
        }
        for (double power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(greatest)); power++) {
            svg.line(LEFT, y(Math.pow(10, power)), RIGHT, y(Math.pow(10, power)), "#ccc");
            svg.text(
                    LEFT - 6,
                    y(Math.pow(10, power)) + 4,
                    "end",
                    (power < 0 ? "" + Math.pow(10, power) : "" + (long) Math.pow(10, power)) + " ms");
        }
        for (int i = 0; i < implementations.size(); i++) {
            curve(svg, implementations.get(i), Svg.colour(i));
        }
        return svg.toString();
    }

    private void curve(Svg svg, String implementation, String colour) {
        for (int i = 0; i < sizes.size(); i++) {
            double millis = millis(implementation, sizes.get(i));
            if (!Double.isNaN(millis)) {
                svg.dot(x(sizes.get(i)), y(millis), 3.5, colour);
                double before = i == 0 ? Double.NaN : millis(implementation, sizes.get(i - 1));
                if (!Double.isNaN(before)) {
                    svg.line(x(sizes.get(i - 1)), y(before), x(sizes.get(i)), y(millis), colour);
                }
            }
        }
    }

    private double x(int size) {
        double from = Math.log10(sizes.get(0));
        double to = Math.log10(sizes.get(sizes.size() - 1));
        return to == from ? LEFT : LEFT + (RIGHT - LEFT) * (Math.log10(size) - from) / (to - from);
    }

    private double y(double millis) {
        double from = Math.floor(Math.log10(least));
        double to = Math.max(from + 1, Math.ceil(Math.log10(greatest)));
        return BOTTOM - (BOTTOM - TOP) * (Math.log10(millis) - from) / (to - from);
    }
}
