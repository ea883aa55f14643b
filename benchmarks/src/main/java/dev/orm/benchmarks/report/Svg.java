package dev.orm.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** A drawing. Its colours can be told apart without seeing red and green, on light and on dark pages. */
final class Svg {

    private static final List<String> COLOURS =
            List.of("#808080", "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a400", "#9467bd");

    private final StringBuilder shapes = new StringBuilder();
    private final int width;
    private final int height;

    Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The colour of the implementation at this place. */
    static String colour(int index) {
        return COLOURS.get(index % COLOURS.size());
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>", x1, y1, x2, y2, colour);
    }

    void dot(double x, double y, double radius, String colour) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, colour);
    }

    /** Text that begins, ends or is centred at a place: {@code start}, {@code end}, {@code middle}. */
    void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
    }

    private void add(String format, Object... values) {
        shapes.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Which colour is whose, in one row. */
    void legend(List<String> names, double x, double y) {
        double at = x;
        for (int i = 0; i < names.size(); i++) {
            dot(at, y - 4, 4, colour(i));
            text(at + 8, y, "start", names.get(i));
            at += 24 + 7.5 * names.get(i).length();
        }
    }

    @Override
    public String toString() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
                <style>text { font: 12px sans-serif; fill: #777 }</style>
                %s</svg>
                """.formatted(width, height, width, height, shapes);
    }
}
