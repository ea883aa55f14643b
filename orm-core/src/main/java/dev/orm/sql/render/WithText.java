package dev.orm.sql.render;

import dev.orm.sql.Cte;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The text of WITH clauses, and what they declare. */
final class WithText {

    private final TextWriter text;
    private final Deque<List<Cte>> declared = new ArrayDeque<>();

    WithText(TextWriter text) {
        this.text = text;
    }

    /** Each declaration can be read by those after it, and by itself where it is recursive. */
    void begin(List<Cte> ctes) {
        List<Cte> readable = new ArrayList<>();
        declared.push(readable);
        text.append(ctes.stream().anyMatch(Cte::isRecursive) ? "with recursive " : "with ");
        for (int i = 0; i < ctes.size(); i++) {
            Cte cte = ctes.get(i);
            text.append(i == 0 ? "" : ", ").identifier(cte.name());
            text.columnNames(cte.labels());
            if (cte.isRecursive()) {
                readable.add(cte);
            }
            text.writeInside(() -> cte.writeDeclaration(text));
            if (!cte.isRecursive()) {
                readable.add(cte);
            }
        }
        text.append(" ");
    }

    void end() {
        declared.pop();
    }

    void requireDeclared(Cte cte) {
        if (declared.stream().flatMap(List::stream).noneMatch(cte::isSameAs)) {
            throw new IllegalStateException("The common table expression " + cte.name()
                    + " is read where no WITH clause declares it; say with(" + cte.name()
                    + ").then(statement), before those that read it");
        }
    }
}
