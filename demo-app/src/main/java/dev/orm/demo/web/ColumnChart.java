package dev.orm.demo.web;

import dev.orm.demo.desk.RevenueReport.MonthRevenue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Standing columns beside each other, with a scale of four lines and their places in the drawing. */
record ColumnChart(List<Column> columns, List<GridLine> grid) {

    static final int WIDTH = 720;
    static final int HEIGHT = 220;
    static final int LEFT = 56;
    private static final int LINES = 4;
    private static final int MONTHS_WITH_NAME = 14;

    /** One column: what it stands for, where it is and how big. */
    record Column(String label, String mark, BigDecimal amount, double left, double width, double height) {

        public double top() {
            return HEIGHT - height;
        }

        public double middle() {
            return left + width / 2;
        }
    }

    /** A line of the scale. */
    record GridLine(double top, BigDecimal amount) {}

    static ColumnChart of(List<MonthRevenue> revenues) {
        double ceiling = ceiling(revenues.stream()
                .mapToDouble(row -> row.amount().doubleValue())
                .max()
                .orElse(1));
        double step = (double) (WIDTH - LEFT) / Math.max(1, revenues.size());
        List<Column> columns = new ArrayList<>();
        int lastYear = 0;
        for (MonthRevenue row : revenues) {
            double left = LEFT + columns.size() * step;
            double height = HEIGHT * row.amount().doubleValue() / ceiling;
            String mark = mark(row.month(), revenues.size(), lastYear);
            columns.add(new Column(name(row.month()), mark, row.amount(), left, step * 0.8, height));
            lastYear = row.month().getYear();
        }
        return new ColumnChart(columns, grid(ceiling));
    }

    private static List<GridLine> grid(double ceiling) {
        List<GridLine> grid = new ArrayList<>();
        for (int line = 0; line <= LINES; line++) {
            grid.add(new GridLine(HEIGHT - (double) HEIGHT * line / LINES, BigDecimal.valueOf(ceiling * line / LINES)));
        }
        return grid;
    }

    /** The next number above that has one digit other than zero, twice or half of it. */
    private static double ceiling(double highest) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, highest))));
        for (double factor : new double[] {1, 2, 4, 5, 8}) {
            if (highest <= factor * unit) {
                return factor * unit;
            }
        }
        return 10 * unit;
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static String mark(YearMonth month, int months, int lastYear) {
        if (months <= MONTHS_WITH_NAME) {
            return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }
        return month.getYear() == lastYear ? "" : Integer.toString(month.getYear());
    }
}
