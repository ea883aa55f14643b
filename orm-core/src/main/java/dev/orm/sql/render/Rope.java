package dev.orm.sql.render;

import java.util.ArrayList;
import java.util.List;

/** A text that is written at its end and, later, at places left open before. */
final class Rope {

    private List<StringBuilder> strands = new ArrayList<>();
    private StringBuilder end = new StringBuilder();

    Rope() {
        strands.add(end);
    }

    void append(String text) {
        end.append(text);
    }

    /** A place to write at later; what is appended from now on comes after it. */
    StringBuilder leaveOpen() {
        StringBuilder open = new StringBuilder();
        strands.add(open);
        end = new StringBuilder();
        strands.add(end);
        return open;
    }

    /** What is written meanwhile, which becomes no part of this text. */
    String apart(Runnable writing) {
        List<StringBuilder> outside = strands;
        StringBuilder outsideEnd = end;
        end = new StringBuilder();
        strands = new ArrayList<>(List.of(end));
        writing.run();
        String text = toString();
        strands = outside;
        end = outsideEnd;
        return text;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        strands.forEach(text::append);
        return text.toString();
    }
}
