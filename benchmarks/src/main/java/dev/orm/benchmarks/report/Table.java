package dev.orm.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    /** A table whose first column is text and whose others are numbers. */
    Table(List<String> header) {
        row(header);
        lines.add("|---|" + "---:|".repeat(header.size() - 1));
    }

    final void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
