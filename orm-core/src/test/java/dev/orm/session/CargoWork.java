package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.CargoKind.Trait;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Held;
import dev.orm.session.cargo.Item;
import dev.orm.session.cargo.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An episode of work in one session and in a model at once: after each flush and savepoint what is loaded, and after each commit and rollback the rows too,
 * are what the model says. Each step draws from its own chance, so that an episode can be run again without some of its steps.
 */
abstract class CargoWork {

    /** How an element was edited since the last flush: sides that say different things would rightly be refused. */
    enum Side {
        OWNER,
        ELEMENTS,
        BOTH
    }

    final SessionFactory factory;
    final Session session;
    final Map<Integer, Item> objects = new HashMap<>();
    final List<String> told = new ArrayList<>();
    private final Map<Integer, Long> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Side> touched = new HashMap<>();
    private final Deque<Mark0> marks = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    Random random = new Random(0);
    CargoModel model = new CargoModel();
    private CargoModel committed = new CargoModel();
    private int serial;

    private record Mark0(Savepoint savepoint, CargoModel model) {}

    CargoWork(SessionFactory factory) {
        this.factory = factory;
        this.session = factory.openSession();
    }

    /** What there is when the steps begin. */
    abstract void begin();

    /** One step of the work. */
    abstract void step();

    final void run(long seed, Collection<Integer> steps) {
        try (session) {
            random = new Random(seed);
            begin();
            for (Integer step : steps) {
                random = new Random(seed * 1_000_003 + step * 7_919L);
                step();
            }
            commit();
        }
    }

    final Map<String, Integer> counts() {
        return counts;
    }

    final void tell(String what) {
        told.add(what);
        counts.merge(what.split(" ", 2)[0], 1, Integer::sum);
    }

    // numbers and objects

    final int next() {
        return serial++;
    }

    final boolean oneOf(int times) {
        return random.nextInt(times) == 0;
    }

    final <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    final @Nullable Integer anyOf(List<Integer> numbers) {
        return numbers.isEmpty() ? null : any(numbers);
    }

    final @Nullable Integer anyCrate() {
        return anyOf(model.all(CargoKind.INSIDE));
    }

    /** The object that the session has for a number, or finds. */
    final Item object(int number) {
        Item known = objects.get(number);
        if (known == null || !session.contains(known) && ids.containsKey(number) && !isReachable(known)) {
            known = session.get(model.row(number).kind().type, id(number));
            objects.put(number, known);
        }
        return known;
    }

    /** New objects are of the session when it has flushed what leads to them. */
    private boolean isReachable(Item item) {
        return item.getId() == null;
    }

    final Crate crate(int number) {
        return (Crate) object(number);
    }

    final boolean isKnown(int number) {
        return ids.containsKey(number);
    }

    final long id(int number) {
        return Objects.requireNonNull(ids.get(number), () -> "no identifier of " + number);
    }

    // what was touched

    /** Lets an element, or a link, be edited on one side, once what was done on the other is flushed. */
    final void touch(String what, Side side) {
        Side before = touched.get(what);
        if (before != null && before != side) {
            flush();
        }
        touched.put(what, side);
    }

    /** What is only so until the next flush. */
    final void note(String what) {
        touched.put(what, Side.ELEMENTS);
    }

    final boolean isTouched(String what) {
        return touched.containsKey(what);
    }

    // the ends of work

    final void flush() {
        tell("flush");
        session.flush();
        flushed();
    }

    /** What holds behind each flush. */
    final void flushed() {
        touched.clear();
        remember();
        compareObjects();
    }

    final void remember() {
        for (Integer number : model.numbers()) {
            Item known = objects.get(number);
            if (known != null && known.getId() != null) {
                ids.put(number, known.getId());
                names.put(key(known), model.name(number));
            }
        }
    }

    private static String key(Item item) {
        return Arrays.stream(CargoKind.values())
                        .filter(kind -> kind.type.isInstance(item))
                        .findFirst()
                        .orElseThrow()
                + " " + item.getId();
    }

    final void savepoint() {
        tell("savepoint");
        Savepoint savepoint = session.savepoint();
        flushed();
        marks.push(new Mark0(savepoint, model.copy()));
    }

    final void leaveSavepoint() {
        if (marks.isEmpty()) {
            return;
        }
        Mark0 mark = marks.pop();
        if (oneOf(3)) {
            tell("release");
            mark.savepoint().release();
        } else {
            tell("return to savepoint");
            mark.savepoint().rollback();
            model = mark.model().copy();
            restored();
        }
    }

    /** Collections are what they were at once; values that were read meanwhile are read again by the next query, not before. */
    private void restored() {
        touched.clear();
        compareObjects(CargoWork::isCollection);
        for (CargoKind kind : CargoKind.values()) {
            session.query(kind.type).list();
        }
        compareObjects();
    }

    final void commit() {
        tell("commit");
        marks.clear();
        session.commit();
        flushed();
        committed = model.copy();
        compareRows();
    }

    final void rollback() {
        tell("rollback");
        marks.clear();
        session.rollback();
        model = committed.copy();
        restored();
        compareRows();
    }

    /** What comes now meets nothing that is loaded. */
    final void clear() {
        commit();
        tell("clear");
        session.clear();
        objects.clear();
    }

    /** As {@link #clear}, when what is loaded is not all there is. */
    final void forget() {
        marks.clear();
        touched.clear();
        session.commit();
        remember();
        committed = model.copy();
        compareRows();
        session.clear();
        objects.clear();
    }

    /** Looks at all there is, loading it. */
    final void look() {
        tell("look at all");
        flush();
        for (Integer number : List.copyOf(model.numbers())) {
            requireSame(
                    "all of " + model.name(number),
                    lines(object(number), Item::getName, attribute -> true),
                    model.lines(number));
        }
    }

    // comparing

    final void compareObjects() {
        compareObjects(attribute -> true);
    }

    private static boolean isCollection(String attribute) {
        return attribute.equals("crates")
                || Arrays.stream(CargoKind.values())
                        .anyMatch(kind ->
                                !kind.is(Trait.SINGLE) && kind.attribute().equals(attribute));
    }

    private void compareObjects(Predicate<String> compared) {
        objects.forEach((number, item) -> {
            boolean expected = model.has(number);
            if (session.contains(item) != expected && (!expected || ids.containsKey(number))) {
                throw new AssertionError("The session " + (expected ? "lost" : "still has") + " number " + number);
            }
            if (expected && session.contains(item)) {
                compareObject(number, item, compared);
            }
        });
    }

    private void compareObject(int number, Item item, Predicate<String> compared) {
        Inspection known = session.inspect(item);
        if (known.unloaded().contains("name")) {
            return;
        }
        Predicate<String> wanted = attribute -> !known.unloaded().contains(attribute) && compared.test(attribute);
        List<String> expected = model.lines(number).stream()
                .filter(line -> wanted.test(attribute(line)))
                .toList();
        requireSame(model.name(number) + " in memory", lines(item, this::nameById, wanted), expected);
    }

    /** Says what differs and nothing else. */
    private static void requireSame(String what, List<String> found, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        found.forEach(missing::remove);
        List<String> unexpected = new ArrayList<>(found);
        expected.forEach(unexpected::remove);
        if (!missing.isEmpty() || !unexpected.isEmpty()) {
            throw new AssertionError(what + " should be " + missing + " and is " + unexpected);
        }
    }

    private String attribute(String line) {
        String attribute = line.substring(line.indexOf('.') + 1, line.indexOf(' '));
        return attribute.equals("owner") ? line.startsWith("inside") ? "above" : "crate" : attribute;
    }

    /** Without loading references. */
    private String nameById(Item item) {
        String name = names.get(key(item));
        return name == null ? item.getName() : name;
    }

    private void compareRows() {
        Map<String, Integer> versions = new HashMap<>();
        List<String> rows = factory.inTransaction(other -> {
            List<Item> items = new ArrayList<>();
            for (CargoKind kind : CargoKind.values()) {
                items.addAll(other.query(kind.type).list());
            }
            items.forEach(item -> versions.put(item.getName(), item.getVersion()));
            return items.stream()
                    .flatMap(item -> lines(item, Item::getName, attribute -> true).stream())
                    .sorted()
                    .toList();
        });
        requireSame("rows", rows, model.lines());
        objects.forEach((number, item) -> {
            if (model.has(number) && !session.inspect(item).unloaded().contains("name")) {
                assertThat(item.getVersion())
                        .describedAs("version of %s", model.name(number))
                        .isEqualTo(versions.get(model.name(number)));
            }
        });
        assertThat(session.dirtyEntities()).describedAs("dirty").isEmpty();
        assertThat(session.newEntities()).describedAs("new").isEmpty();
        assertThat(session.deletedEntities()).describedAs("deleted").isEmpty();
    }

    private static List<String> lines(Item item, Function<Item, String> name, Predicate<String> loaded) {
        List<String> lines = new ArrayList<>();
        String of = item.getName();
        if (loaded.test("note")) {
            lines.add(CargoModel.line(of, "note", item.getNote()));
        }
        CargoKind kind = Arrays.stream(CargoKind.values())
                .filter(each -> each.type.isInstance(item))
                .findFirst()
                .orElseThrow();
        if (item instanceof Held held && loaded.test("text")) {
            lines.add(CargoModel.line(of, "text", held.getText()));
        }
        if (kind.is(Trait.KNOWS) && loaded.test(item instanceof Crate ? "above" : "crate")) {
            Crate owner = CargoKind.owner(item);
            lines.add(CargoModel.line(of, "owner", owner == null ? null : name.apply(owner)));
        }
        if (item instanceof Crate crate) {
            for (CargoKind each : CargoKind.values()) {
                if (loaded.test(each.attribute())) {
                    lines.add(CargoModel.line(of, each.attribute(), names(each.elements(crate), name)));
                }
            }
        } else if (item instanceof Mark mark && loaded.test("crates")) {
            lines.add(CargoModel.line(of, "crates", names(mark.getCrates(), name)));
        }
        return lines;
    }

    private static List<String> names(Collection<? extends Item> items, Function<Item, String> name) {
        return items.stream().map(name).sorted().toList();
    }
}
