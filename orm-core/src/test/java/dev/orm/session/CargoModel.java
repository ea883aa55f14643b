package dev.orm.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What crates and their items have to be: notes and owners, by numbers that never change. It says what the documentation says of owners that go and of
 * elements that are let go, and knows nothing of sessions.
 */
final class CargoModel {

    /** A crate, or what it holds. */
    record Row(CargoKind kind, String note, @Nullable Integer owner) {}

    /** That a crate has an element which others may have too. */
    record Link(int crate, int element) implements Comparable<Link> {

        @Override
        public int compareTo(Link other) {
            return crate == other.crate ? Integer.compare(element, other.element) : Integer.compare(crate, other.crate);
        }
    }

    private final Map<Integer, Row> rows = new TreeMap<>();
    private final Set<Link> links = new TreeSet<>();

    CargoModel copy() {
        CargoModel copy = new CargoModel();
        copy.rows.putAll(rows);
        copy.links.addAll(links);
        return copy;
    }

    boolean has(int number) {
        return rows.containsKey(number);
    }

    Row row(int number) {
        Row row = rows.get(number);
        if (row == null) {
            throw new IllegalArgumentException("The model has no " + number);
        }
        return row;
    }

    @Nullable
    Integer owner(int number) {
        return row(number).owner();
    }

    Set<Integer> numbers() {
        return rows.keySet();
    }

    List<Integer> all(CargoKind kind) {
        return rows.keySet().stream()
                .filter(number -> row(number).kind() == kind)
                .toList();
    }

    /** The elements of a crate, of either sort of relation. */
    List<Integer> elements(CargoKind kind, int crate) {
        return all(kind).stream().filter(element -> belongs(element, crate)).toList();
    }

    private boolean belongs(int element, int crate) {
        return Integer.valueOf(crate).equals(owner(element)) || links.contains(new Link(crate, element));
    }

    List<Integer> cratesOf(int element) {
        return links.stream()
                .filter(link -> link.element() == element)
                .map(Link::crate)
                .toList();
    }

    boolean isLinked(int crate, int element) {
        return links.contains(new Link(crate, element));
    }

    void link(int crate, int element, boolean linked) {
        if (linked) {
            links.add(new Link(crate, element));
        } else {
            links.remove(new Link(crate, element));
        }
    }

    void add(int number, CargoKind kind, @Nullable Integer owner) {
        rows.put(number, new Row(kind, "", null));
        own(number, owner);
    }

    void note(int number, String note) {
        rows.put(number, new Row(row(number).kind(), note, owner(number)));
    }

    /** Gives an element another owner, whose single element it had goes. */
    void own(int number, @Nullable Integer owner) {
        Row row = row(number);
        if (row.kind().is(CargoKind.Trait.SINGLE) && owner != null) {
            elements(row.kind(), owner).stream()
                    .filter(other -> other != number)
                    .forEach(this::delete);
        }
        rows.put(number, new Row(row.kind(), row.note(), owner));
    }

    /** An element that a collection lets go. */
    void letGo(int number) {
        if (row(number).kind().is(CargoKind.Trait.ORPHANS)) {
            delete(number);
        } else {
            own(number, null);
        }
    }

    /** What is an owner's goes with it where that cascades, and is cut loose where not. */
    void delete(int number) {
        rows.remove(number);
        links.removeIf(link -> link.crate() == number || link.element() == number);
        for (Integer element : List.copyOf(rows.keySet())) {
            if (has(element) && Integer.valueOf(number).equals(owner(element))) {
                if (row(element).kind().is(CargoKind.Trait.CASCADES)) {
                    delete(element);
                } else {
                    own(element, null);
                }
            }
        }
    }

    /** Whether a crate is another one or lies in it, at any depth. */
    boolean isWithin(int crate, int other) {
        for (Integer at = crate; at != null; at = owner(at)) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    String name(int number) {
        return row(number).kind().attribute() + number;
    }

    private List<String> names(Collection<Integer> numbers) {
        return numbers.stream().map(this::name).sorted().toList();
    }

    /** What is said of an attribute of an object, in words that the object can be put in too. */
    List<String> lines(int number) {
        Row row = row(number);
        List<String> lines = new ArrayList<>();
        lines.add(line(name(number), "note", row.note()));
        if (row.kind() == CargoKind.HELD) {
            lines.add(line(name(number), "text", row.note()));
        }
        if (row.kind().is(CargoKind.Trait.KNOWS)) {
            lines.add(line(name(number), "owner", row.owner() == null ? null : name(row.owner())));
        }
        if (row.kind() == CargoKind.INSIDE) {
            for (CargoKind kind : CargoKind.values()) {
                lines.add(line(name(number), kind.attribute(), names(elements(kind, number))));
            }
        } else if (row.kind() == CargoKind.MARKS) {
            lines.add(line(name(number), "crates", names(cratesOf(number))));
        }
        return lines;
    }

    List<String> lines() {
        return rows.keySet().stream()
                .flatMap(number -> lines(number).stream())
                .sorted()
                .toList();
    }

    static String line(String name, String attribute, @Nullable Object value) {
        return name + "." + attribute + " = " + value;
    }
}
