package dev.orm.benchmarks.report;

import java.util.List;

/** Speed relative to the floor: a row for each workload, a dot for each implementation with the line of its range, on an axis of powers of two. */
final class RatioPlot {

    private static final int LEFT = 150;
    private static final int RIGHT = 700;
    private static final int TOP = 50;
    private static final int ROW = 24;
    private static final int LOWEST = -5;
    private static final int HIGHEST = 4;

    private final Results results;
    private final String database;
    private final List<String> workloads;
    private final List<String> implementations;

    RatioPlot(Results results, String database) {
        this.results = results;
        this.database = database;
        workloads = results.workloads().stream()
                .filter(name -> name.indexOf(':') < 0)
                .toList();
        implementations = List.copyOf(results.implementations());
    }

    @Override
    public String toString() {
        int bottom = TOP + ROW * workloads.size();
        Svg svg = new Svg(RIGHT + 30, bottom + 10);
        svg.legend(implementations, LEFT, 16);
        for (int power = LOWEST; power <= HIGHEST; power++) {
            double at = x(Math.pow(2, power));
            svg.text(at, TOP - 8, "middle", power < 0 ? "1/" + (1 << -power) : "" + (1 << power));
            svg.line(at, TOP, at, bottom, power == 0 ? "#777" : "#ccc");
        }
        for (int row = 0; row < workloads.size(); row++) {
            row(svg, workloads.get(row), TOP + ROW * row + ROW / 2.0);
        }
        return svg.toString();
    }

    private void row(Svg svg, String workload, double y) {
        svg.text(LEFT - 10, y + 4, "end", workload);
        for (int i = 0; i < implementations.size(); i++) {
            String colour = Svg.colour(i);
            double radius = implementations.get(i).equals("orm") ? 5 : 3.5;
            results.ratio(new Cell(database, workload, implementations.get(i)), Measurement::operations)
                    .ifPresent(ratio -> {
                        if (!Double.isNaN(ratio.least())) {
                            svg.line(x(ratio.least()), y, x(ratio.greatest()), y, colour);
                        }
                        svg.dot(x(ratio.value()), y, radius, colour);
                    });
        }
    }

    private static double x(double ratio) {
        double power = Math.log(ratio) / Math.log(2);
        double inside = Math.max(LOWEST, Math.min(HIGHEST, power));
        return LEFT + (RIGHT - LEFT) * (inside - LOWEST) / (HIGHEST - LOWEST);
    }
}
