package dev.orm.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the objects of {@link RandomFleetTests} and their rows have to be: values only, referred to by names that never change. Knows nothing of sessions. */
final class FleetModel {

    final Map<String, Dock> docks = new TreeMap<>();
    final Map<String, Ship> ships = new TreeMap<>();
    final Map<String, Line> lines = new TreeMap<>();
    final Map<String, Sailor> sailors = new TreeMap<>();

    record Dock(String firm, String code) {}

    record Sailor(String firm, int badge) {}

    record Ship(
            String firm,
            boolean liner,
            int size,
            @Nullable String line,
            @Nullable String dock,
            boolean scrapped) {

        Ship size(int changed) {
            return new Ship(firm, liner, changed, line, dock, scrapped);
        }

        Ship line(@Nullable String changed) {
            return new Ship(firm, liner, size, changed, dock, scrapped);
        }

        Ship dock(@Nullable String changed) {
            return new Ship(firm, liner, size, line, changed, scrapped);
        }

        Ship scrapped(boolean changed) {
            return new Ship(firm, liner, size, line, dock, changed);
        }
    }

    /** Ships stand at their places, which those that are scrapped keep. */
    record Line(
            String firm,
            boolean closed,
            Map<Integer, String> ships,
            Map<Integer, String> chartered,
            Map<String, String> crew,
            List<String> ports,
            Map<String, Integer> fares) {

        Line(String firm) {
            this(firm, false, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
        }

        Line closed(boolean changed) {
            return new Line(
                    firm,
                    changed,
                    new TreeMap<>(ships),
                    new TreeMap<>(chartered),
                    new TreeMap<>(crew),
                    new ArrayList<>(ports),
                    new TreeMap<>(fares));
        }
    }

    FleetModel copy() {
        FleetModel copy = new FleetModel();
        copy.docks.putAll(docks);
        copy.ships.putAll(ships);
        lines.forEach((name, line) -> copy.lines.put(name, line.closed(line.closed())));
        copy.sailors.putAll(sailors);
        return copy;
    }

    List<String> docksOf(String firm) {
        return names(docks, dock -> dock.firm().equals(firm));
    }

    List<String> shipsOf(String firm, boolean scrapped) {
        return names(ships, ship -> ship.firm().equals(firm) && ship.scrapped() == scrapped);
    }

    List<String> linesOf(String firm, boolean closed) {
        return names(lines, line -> line.firm().equals(firm) && line.closed() == closed);
    }

    List<String> sailorsOf(String firm) {
        return names(sailors, sailor -> sailor.firm().equals(firm));
    }

    private static <T> List<String> names(Map<String, T> rows, Predicate<T> such) {
        return rows.keySet().stream().filter(name -> such.test(rows.get(name))).toList();
    }

    /** Those at these places that are not scrapped. */
    List<String> seen(Map<Integer, String> places) {
        return places.values().stream()
                .filter(ship -> !ships.get(ship).scrapped())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Positions are dense but for those of scrapped ships. */
    void place(Map<Integer, String> places, List<String> order) {
        places.values().removeIf(ship -> !ships.get(ship).scrapped());
        int next = 0;
        for (String ship : order) {
            while (places.containsKey(next)) {
                next++;
            }
            places.put(next, ship);
        }
    }

    /** One line of text for each row that a session of the firm sees. */
    List<String> seenBy(String firm) {
        List<String> rows = new ArrayList<>();
        docksOf(firm)
                .forEach(name -> rows.add(dock(
                        name, docks.get(name).code(), at(name, shipsOf(firm, false)), nowhere(shipsOf(firm, false)))));
        shipsOf(firm, false).forEach(name -> rows.add(ship(name, false)));
        linesOf(firm, false).forEach(name -> rows.add(line(name, lines.get(name), false)));
        sailorsOf(firm).forEach(name -> rows.add(sailor(name, sailors.get(name).badge())));
        return rows.stream().sorted().toList();
    }

    /** One line of text for each row. */
    List<String> all() {
        List<String> rows = new ArrayList<>();
        docks.forEach((name, dock) ->
                rows.add(dock.firm() + dock(name, dock.code(), at(name, ships.keySet()), nowhere(ships.keySet()))));
        ships.forEach((name, ship) -> rows.add(ship.firm() + ship.scrapped() + ship(name, true)));
        lines.forEach((name, line) -> rows.add(line.firm() + line.closed() + line(name, line, true)));
        sailors.forEach((name, sailor) -> rows.add(sailor.firm() + sailor(name, sailor.badge())));
        return rows.stream().sorted().toList();
    }

    private List<String> at(String dock, Collection<String> among) {
        return among.stream()
                .filter(ship -> dock.equals(ships.get(ship).dock()))
                .sorted()
                .toList();
    }

    private List<String> nowhere(Collection<String> among) {
        return among.stream()
                .filter(ship -> ships.get(ship).dock() == null)
                .sorted()
                .toList();
    }

    private String ship(String name, boolean deleted) {
        Ship ship = ships.get(name);
        String line = ship.line();
        boolean seen = line != null && (deleted || !lines.get(line).closed());
        return ship(name, ship.liner(), ship.size(), seen ? line : null, ship.dock());
    }

    private String line(String name, Line line, boolean deleted) {
        return line(
                name,
                deleted ? List.copyOf(line.ships().values()) : seen(line.ships()),
                deleted ? List.copyOf(line.chartered().values()) : seen(line.chartered()),
                line.crew(),
                line.ports(),
                line.fares());
    }

    static String dock(String name, String code, List<String> ships, List<String> awaited) {
        return "dock " + name + " " + code + " with " + ships + " for " + awaited;
    }

    static String ship(String name, boolean liner, int size, @Nullable String line, @Nullable String dock) {
        return (liner ? "liner " : "tanker ") + name + " of " + size + " line " + line + " dock " + dock;
    }

    static String line(
            String name,
            List<String> ships,
            List<String> chartered,
            Map<String, String> crew,
            List<String> ports,
            Map<String, Integer> fares) {
        return "line " + name + " " + ships + chartered + crew + ports + fares;
    }

    static String sailor(String name, int badge) {
        return "sailor " + name + " badge " + badge;
    }

    /** Of a ship that is scrapped nothing is taken away; of a line its ships go with it, and its crew for good. */
    void close(String name) {
        Line line = lines.get(name);
        Set.copyOf(line.ships().values())
                .forEach(ship -> ships.computeIfPresent(ship, (key, row) -> row.scrapped(true)));
        line.crew().values().forEach(sailors::remove);
        line.crew().clear();
        lines.put(name, line.closed(true));
    }

    @Nullable
    String lineOf(String sailor) {
        return lines.keySet().stream()
                .filter(line -> lines.get(line).crew().containsValue(sailor))
                .findFirst()
                .orElse(null);
    }

    boolean isUsed(String dock) {
        return ships.values().stream().anyMatch(ship -> Objects.equals(ship.dock(), dock));
    }
}
