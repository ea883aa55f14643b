package dev.orm.diagram;

import java.util.List;

/** Draws a layout as SVG: text and shapes, no script, no style sheet, no reference to anything outside. */
final class SvgDrawing {

    private static final int LOOP = 20;

    private final StringBuilder svg = new StringBuilder();
    private final List<Layout.Placed> boxes;

    private SvgDrawing(List<Layout.Placed> boxes) {
        this.boxes = boxes;
    }

    static String of(Layout layout, List<Line> lines) {
        SvgDrawing drawing = new SvgDrawing(layout.boxes());
        int width = layout.width();
        int height = layout.height();
        drawing.svg
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width + " " + height)
                .append(
                        "\" font-family=\"monospace\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        lines.forEach(drawing::draw);
        drawing.boxes.forEach(drawing::draw);
        return drawing.svg.append("</svg>\n").toString();
    }

    private void draw(Line line) {
        Layout.Placed from = boxes.get(line.from());
        Layout.Placed to = boxes.get(line.to());
        if (line.from() == line.to()) {
            loop(from, line);
            return;
        }
        boolean below = from.y() > to.y();
        int fromY = below ? from.y() : from.bottom();
        int toY = below ? to.bottom() : from.y() == to.y() ? to.bottom() : to.y();
        // Lines of one row of boxes pass below them.
        int bend = from.y() == to.y() ? Math.max(fromY, toY) + LOOP : (fromY + toY) / 2;
        path("M" + from.centre() + " " + fromY + " V" + bend + " H" + to.centre() + " V" + toY);
        text((from.centre() + to.centre()) / 2, bend - 4, "middle", "#555", line.label());
        text(
                from.centre() + 4,
                below ? fromY - 4 : fromY + 12,
                "start",
                "#555",
                line.fromEnd().text());
        text(
                to.centre() + 4,
                toY == to.bottom() ? toY + 12 : toY - 4,
                "start",
                "#555",
                line.toEnd().text());
    }

    private void loop(Layout.Placed box, Line line) {
        int right = box.x() + box.width();
        int top = box.y() + Layout.TITLE_HEIGHT;
        path("M" + right + " " + top + " h" + LOOP + " v" + LOOP + " h-" + LOOP);
        text(
                right + 4,
                top - 4,
                "start",
                "#555",
                line.label() + " " + line.toEnd().text());
    }

    private void path(String steps) {
        svg.append("<path d=\"").append(steps).append("\" fill=\"none\" stroke=\"#888\"/>\n");
    }

    private void draw(Layout.Placed placed) {
        rect(placed, placed.height(), "white");
        rect(placed, Layout.TITLE_HEIGHT, "#e8eef7");
        text(placed.centre(), placed.y() + 16, "middle", "#000", placed.box().title());
        int y = placed.y() + Layout.TITLE_HEIGHT + Layout.LINE_HEIGHT - 4;
        for (Box.Row row : placed.box().rows()) {
            text(placed.x() + 8, y, "start", "#000", row.text());
            y += Layout.LINE_HEIGHT;
        }
    }

    private void rect(Layout.Placed placed, int height, String fill) {
        svg.append("<rect x=\"").append(placed.x()).append("\" y=\"").append(placed.y());
        svg.append("\" width=\"").append(placed.width()).append("\" height=\"").append(height);
        svg.append("\" fill=\"").append(fill).append("\" stroke=\"#446\"/>\n");
    }

    private void text(int x, int y, String anchor, String color, String words) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(color)
                .append("\">");
        svg.append(escaped(Layout.shown(words))).append("</text>\n");
    }

    /** What XML does not allow, or understands as more than text, is written by its number or not at all. */
    private static String escaped(String words) {
        StringBuilder text = new StringBuilder();
        words.codePoints().forEach(character -> {
            if (Character.isISOControl(character)
                    || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                    || character == 0xFFFE
                    || character == 0xFFFF) {
                text.append('\uFFFD');
            } else if ("<>&\"'".indexOf(character) >= 0) {
                text.append("&#").append(character).append(';');
            } else {
                text.appendCodePoint(character);
            }
        });
        return text.toString();
    }
}
