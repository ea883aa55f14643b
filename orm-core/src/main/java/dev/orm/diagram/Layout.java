package dev.orm.diagram;

import java.util.ArrayList;
import java.util.List;

/** Where the boxes of a drawing stand: in layers, each below all that its entities refer to unless they refer to each other in a circle. */
final class Layout {

    static final int LINE_HEIGHT = 16;
    static final int TITLE_HEIGHT = 24;

    private static final int CHARACTER_WIDTH = 8;
    private static final int PADDING = 24;
    private static final int GAP = 48;
    private static final int WIDEST_LAYER = 1_600;
    private static final int LONGEST_TEXT = 60;

    private final List<Placed> boxes;

    /** A box and where it stands. */
    record Placed(Box box, int x, int y, int width, int height) {

        int centre() {
            return x + width / 2;
        }

        int bottom() {
            return y + height;
        }
    }

    private Layout(List<Placed> boxes) {
        this.boxes = boxes;
    }

    static Layout of(List<Box> boxes, List<Line> lines) {
        int[] layers = new Layers(boxes.size(), lines).depths();
        int deepest = 0;
        for (int layer : layers) {
            deepest = Math.max(deepest, layer);
        }
        Placed[] placed = new Placed[boxes.size()];
        int y = GAP;
        for (int layer = 0; layer <= deepest; layer++) {
            y = place(boxes, layers, layer, y, placed);
        }
        return new Layout(List.of(placed));
    }

    /** Places the boxes of one layer, in several rows if they are many; returns where the next one begins. */
    private static int place(List<Box> boxes, int[] layers, int layer, int top, Placed[] placed) {
        int x = GAP;
        int y = top;
        int bottom = top;
        for (int i = 0; i < boxes.size(); i++) {
            if (layers[i] != layer) {
                continue;
            }
            Box box = boxes.get(i);
            int width = width(box);
            if (x > GAP && x + width > WIDEST_LAYER) {
                x = GAP;
                y = bottom + GAP;
            }
            placed[i] = new Placed(
                    box, x, y, width, TITLE_HEIGHT + LINE_HEIGHT * box.rows().size() + LINE_HEIGHT / 2);
            x += width + GAP;
            bottom = Math.max(bottom, placed[i].bottom());
        }
        return bottom + 2 * GAP;
    }

    private static int width(Box box) {
        int longest = shown(box.title()).length();
        for (Box.Row row : box.rows()) {
            longest = Math.max(longest, shown(row.text()).length());
        }
        return longest * CHARACTER_WIDTH + PADDING;
    }

    /** A text as far as it is shown. */
    static String shown(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 3) + "...";
    }

    List<Placed> boxes() {
        return boxes;
    }

    int width() {
        return GAP + boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0);
    }

    int height() {
        return GAP + boxes.stream().mapToInt(Placed::bottom).max().orElse(0);
    }

    /** How deep each box stands below those without references. */
    private static final class Layers {

        private static final int UNKNOWN = -1;
        private static final int AT_WORK = -2;

        private final int[] depths;
        private final List<List<Integer>> targets = new ArrayList<>();

        Layers(int count, List<Line> lines) {
            depths = new int[count];
            for (int i = 0; i < count; i++) {
                depths[i] = UNKNOWN;
                targets.add(new ArrayList<>());
            }
            // A relation to many is one from the many.
            lines.forEach(line -> {
                boolean turned = line.toEnd() == Line.End.MANY && line.fromEnd() != Line.End.MANY;
                targets.get(turned ? line.to() : line.from()).add(turned ? line.from() : line.to());
            });
        }

        int[] depths() {
            for (int i = 0; i < depths.length; i++) {
                depth(i);
            }
            return depths;
        }

        private int depth(int box) {
            if (depths[box] == UNKNOWN) {
                depths[box] = AT_WORK;
                int depth = 0;
                for (int target : targets.get(box)) {
                    depth = Math.max(depth, depth(target) + 1);
                }
                depths[box] = depth;
            }
            return depths[box] == AT_WORK ? UNKNOWN : depths[box];
        }
    }
}
