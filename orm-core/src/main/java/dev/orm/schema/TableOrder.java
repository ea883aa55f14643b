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
        List<Table> found = candidates(tables, key.targetTable());
        if (found.size() != 1) {
            throw new IllegalArgumentException("The foreign key " + key.name() + " of table " + table.qualifiedName()
                    + " refers to table " + key.targetTable() + ", which is "
                    + (found.isEmpty() ? "not among " + tables.keySet() : "in more than one schema: " + found)
                    + ": " + (found.isEmpty() ? "map it, or correct the name" : "name the schema"));
        }
        Table target = found.get(0);
        key.targetColumns().forEach(target::column);
        return target;
    }

    static Table find(Map<String, Table> tables, String name) {
        List<Table> found = candidates(tables, name);
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty()
                            ? "There is no table \"" + name + "\"; the tables are " + tables.keySet()
                            : "There are the tables " + found + ": name the schema with \"" + name + "\"");
        }
        return found.get(0);
    }

    /** The table of a qualified name, else all of that name in any schema. */
    private static List<Table> candidates(Map<String, Table> tables, String name) {
        Table exact = tables.get(name);
        return exact != null
                ? List.of(exact)
                : tables.values().stream()
                        .filter(table -> table.name().equals(name))
                        .toList();
    }

    private record Visit(Table table, Iterator<Table> targets) {}
}
