package dev.orm.demo.web;

import dev.orm.demo.desk.RevenueReport.NationRevenue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lying bars, one below the other, with their places in the drawing. */
record BarChart(int height, List<Bar> bars) {

    static final int ROW = 26;
    static final int FULL = 230;

    /** One bar: what it stands for, how long and how far down it is. */
    record Bar(String label, String group, BigDecimal amount, double width, int top) {

        /** The line on which the text of this bar stands. */
        public int baseline() {
            return top + 14;
        }
    }

    static BarChart of(List<NationRevenue> revenues) {
        double highest = revenues.stream()
                .mapToDouble(row -> row.amount().doubleValue())
                .max()
                .orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (NationRevenue row : revenues) {
            double width = Math.max(1, FULL * row.amount().doubleValue() / highest);
            bars.add(new Bar(row.nation(), row.region(), row.amount(), width, bars.size() * ROW));
        }
        return new BarChart(bars.size() * ROW, bars);
    }
}
