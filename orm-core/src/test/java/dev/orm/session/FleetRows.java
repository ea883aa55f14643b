package dev.orm.session;

import dev.orm.session.fleet.Dock;
import dev.orm.session.fleet.Line;
import dev.orm.session.fleet.Liner;
import dev.orm.session.fleet.Sailor;
import dev.orm.session.fleet.Ship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What sessions see of the fleet, in the words of {@link FleetModel}. */
final class FleetRows {

    private FleetRows() {}

    static List<String> seenBy(Session look) {
        return rows(look).map(FleetRows::describe).sorted().toList();
    }

    static List<String> all(Session look) {
        return rows(look).map(row -> owner(row) + describe(row)).sorted().toList();
    }

    private static Stream<Object> rows(Session look) {
        return Stream.of(Dock.class, Ship.class, Line.class, Sailor.class)
                .flatMap(type -> look.query(type).list().stream());
    }

    private static String owner(Object row) {
        if (row instanceof Ship ship) {
            return ship.getFirm() + ship.isScrapped();
        } else if (row instanceof Line line) {
            return line.getFirm() + line.isClosed();
        }
        return row instanceof Dock dock ? "" + dock.getFirm() : "" + ((Sailor) row).getFirm();
    }

    private static String describe(Object row) {
        if (row instanceof Dock dock) {
            return FleetModel.dock(dock.getName(), dock.getCode(), sorted(dock.getShips()), sorted(dock.getAwaited()));
        } else if (row instanceof Ship ship) {
            Line line = ship.getLine();
            Dock dock = ship.getDock();
            return FleetModel.ship(
                    ship.getName(),
                    ship instanceof Liner,
                    ship.getSize(),
                    line == null ? null : line.getName(),
                    dock == null ? null : dock.getName());
        } else if (row instanceof Line line) {
            Map<String, String> crew = new TreeMap<>();
            line.getCrew().forEach((role, sailor) -> crew.put(role, sailor.getName()));
            return FleetModel.line(
                    line.getName(),
                    names(line.getShips()),
                    names(line.getChartered()),
                    crew,
                    new ArrayList<>(line.getPorts()),
                    new TreeMap<>(line.getFares()));
        }
        Sailor sailor = (Sailor) row;
        return FleetModel.sailor(sailor.getName(), sailor.getBadge());
    }

    private static List<String> sorted(Collection<Ship> ships) {
        return names(ships).stream().sorted().toList();
    }

    private static List<String> names(Collection<Ship> ships) {
        return ships.stream()
                .map(ship -> Objects.requireNonNull(ship.getName()))
                .toList();
    }
}
