package dev.orm.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts referenced tables before those that refer to them. */
final class TableOrder {

    private final Map<String, Table> tables;
    private final Map<String, Table> ordered = new LinkedHashMap<>();

    TableOrder(Map<String, Table> tables) {
        this.tables = tables;
    }

    Map<String, Table> ordered() {
        Map<String, Boolean> seen = new HashMap<>();
        tables.values().forEach(table -> visit(table, seen));
        return ordered;
    }

    /** Depth first with a stack of its own: chains of tables may be longer than the thread's stack is deep. */
    private void visit(Table root, Map<String, Boolean> seen) {
        Deque<Visit> path = new ArrayDeque<>();
        enter(root, seen, path);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.targets.hasNext()) {
                enter(visit.targets.next(), seen, path);
            } else {
                ordered.put(visit.table.qualifiedName(), visit.table);
                path.pop();
            }
        }
    }

    private void enter(Table table, Map<String, Boolean> seen, Deque<Visit> path) {
        if (seen.putIfAbsent(table.qualifiedName(), true) == null) {
            List<Table> targets =
                    table.foreignKeys().stream().map(key -> target(table, key)).toList();
            path.push(new Visit(table, targets.iterator()));
        }
    }

    private Table target(Table table, ForeignKey key) {
        Table target = tables.get(key.targetTable());
        if (target == null) {
            throw new IllegalArgumentException("The foreign key " + key.name() + " of table " + table.qualifiedName()
                    + " refers to table " + key.targetTable() + ", which is not among " + tables.keySet()
                    + ": map it, or correct the name");
        }
        key.targetColumns().forEach(target::column);
        return target;
    }

    private record Visit(Table table, Iterator<Table> targets) {}
}
