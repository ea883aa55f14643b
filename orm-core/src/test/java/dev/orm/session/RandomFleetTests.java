package dev.orm.session;

import static dev.orm.session.fleet.Sailor_.SAILOR;
import static dev.orm.session.fleet.Tanker_.TANKER;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.fleet.Dock;
import dev.orm.session.fleet.Line;
import dev.orm.session.fleet.Liner;
import dev.orm.session.fleet.Sailor;
import dev.orm.session.fleet.Ship;
import dev.orm.session.fleet.Tanker;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random transactions of two tenants, in objects and in a model at once: soft deletes and their return, hierarchies in joined tables, keys that hold the tenant
 * and change, lists and maps with places. Each session sees what the model says of its tenant, and all rows are what the model says of all.
 */
final class RandomFleetTests extends SessionTest {

    private static final int TRANSACTIONS = 50;
    private static final List<String> FIRMS = List.of("red", "blue");
    private static final List<String> WORDS = List.of("a", "b", "c", "d");

    private final Map<String, Object> objects = new HashMap<>();
    private Random random = new Random(0);
    private FleetModel model = new FleetModel();
    private FleetModel committed = new FleetModel();
    private String firm = "red";
    private Session work = session;
    private int serial;

    RandomFleetTests(Lab lab) {
        super(lab, Dock.class, Ship.class, Liner.class, Tanker.class, Line.class, Sailor.class);
    }

    @RandomSeeds(5)
    void eachTenantSeesWhatTheModelSays(long seed) {
        work(seed);
        assertThat(model.ships).isNotEmpty();
    }

    @Test
    void theTransactionsHideShipsInListsOfMany() {
        work(1L);
        assertThat(model.ships.values()).anyMatch(FleetModel.Ship::scrapped);
        assertThat(model.lines.values()).anyMatch(line -> line.ships().size() > 1);
    }

    private void work(long seed) {
        random = new Random(seed);
        for (int i = 0; i < TRANSACTIONS; i++) {
            firm = FIRMS.get(random.nextInt(2));
            objects.clear();
            try (Session opened = factory.withTenant(firm).openSession()) {
                work = opened;
                transaction();
            }
        }
    }

    private void transaction() {
        if (random.nextInt(4) == 0) {
            hideOrShow(random.nextInt(6));
        } else {
            edits();
            if (random.nextInt(4) == 0) {
                savepoint();
            }
        }
        if (random.nextInt(6) == 0) {
            work.rollback();
            model = committed.copy();
        } else {
            work.commit();
            committed = model.copy();
        }
        assertThat(FleetRows.seenBy(work)).containsExactlyElementsOf(model.seenBy(firm));
        for (String each : FIRMS) {
            assertThat(factory.withTenant(each).inTransaction(FleetRows::seenBy))
                    .containsExactlyElementsOf(model.seenBy(each));
        }
        assertThat(factory.withAllTenants().withDeleted().inTransaction(FleetRows::all))
                .containsExactlyElementsOf(model.all());
    }

    private void savepoint() {
        FleetModel before = model.copy();
        Savepoint savepoint = work.savepoint();
        edits();
        if (random.nextBoolean()) {
            savepoint.release();
        } else {
            savepoint.rollback();
            model = before;
            objects.clear();
        }
    }

    private void edits() {
        int edits = 1 + random.nextInt(8);
        for (int i = 0; i < edits; i++) {
            edit(random.nextInt(17));
        }
    }

    private void edit(int kind) {
        switch (kind) {
            case 0 -> addDock();
            case 1 -> changeDock();
            case 2, 3 -> addShip();
            case 4 -> moveShip();
            case 5 -> resizeShip();
            case 6 -> dockShip();
            case 7 -> addLine();
            case 8 -> reorderShips();
            case 9, 10 -> charter();
            case 11, 12 -> crew();
            case 13 -> ports();
            case 14 -> fares();
            case 15 -> badges();
            default -> work.flush();
        }
    }

    // docks: keys that hold the tenant and change

    private void addDock() {
        String name = name("d");
        model.docks.put(name, new FleetModel.Dock(firm, "c" + serial));
        add(name, new Dock(name, "c" + serial++));
    }

    private void changeDock() {
        String name = any(model.docksOf(firm));
        if (name == null) {
            return;
        }
        if (random.nextInt(3) > 0) {
            model.docks.put(name, new FleetModel.Dock(firm, "c" + serial));
            dock(name).setCode("c" + serial++);
        } else if (!model.isUsed(name)) {
            model.docks.remove(name);
            work.delete(dock(name));
        }
    }

    // ships: joined tables, relations to what may be hidden

    private void addShip() {
        String name = name("s");
        boolean liner = random.nextBoolean();
        String dock = any(model.docksOf(firm));
        Ship ship = liner ? new Liner(name) : new Tanker(name);
        ship.setSize(serial);
        ship.setDock(dock == null ? null : dock(dock));
        model.ships.put(name, new FleetModel.Ship(firm, liner, serial, null, dock, false));
        String line = any(model.linesOf(firm, false));
        if (line == null || random.nextInt(4) == 0) {
            add(name, ship);
        } else {
            objects.put(name, ship);
            enter(name, line);
        }
    }

    private void enter(String ship, String line) {
        List<String> order = model.seen(model.lines.get(line).ships());
        int place = random.nextInt(order.size() + 1);
        order.add(place, ship);
        model.ships.computeIfPresent(ship, (key, row) -> row.line(line));
        model.place(model.lines.get(line).ships(), order);
        line(line).getShips().add(place, ship(ship));
    }

    /** Between flushes, so that both sides agree before one of them changes. */
    private void moveShip() {
        String name = any(model.shipsOf(firm, false));
        String to = any(model.linesOf(firm, false));
        if (name == null || to == null || to.equals(model.ships.get(name).line())) {
            return;
        }
        work.flush();
        String from = model.ships.get(name).line();
        ship(name); // asked for now, since queries flush, and a ship that is in no line is an orphan
        line(to);
        if (from != null) {
            leave(name, from);
        }
        if (random.nextBoolean()) {
            readAgain(line(to));
        }
        enter(name, to);
        work.flush();
    }

    /** Loads what may take in a ship that is in no line just now, which therefore stays. */
    private void readAgain(Line line) {
        work.expire(line);
        assertThat(work.get(Line.class, Objects.requireNonNull(line.getId()))).isSameAs(line);
    }

    private void leave(String ship, String line) {
        FleetModel.Line row = model.lines.get(line);
        row.ships().values().remove(ship);
        if (!row.closed()) {
            model.place(row.ships(), model.seen(row.ships()));
            line(line).getShips().remove(ship(ship));
        }
    }

    private void resizeShip() {
        String name = any(model.shipsOf(firm, false));
        if (name != null) {
            model.ships.computeIfPresent(name, (key, row) -> row.size(serial));
            ship(name).setSize(serial++);
        }
    }

    private void dockShip() {
        String name = any(model.shipsOf(firm, false));
        String dock = random.nextInt(4) == 0 ? null : any(model.docksOf(firm));
        if (name != null) {
            model.ships.computeIfPresent(name, (key, row) -> row.dock(dock));
            ship(name).setDock(dock == null ? null : dock(dock));
        }
    }

    // lines: lists and maps

    private void addLine() {
        String name = name("l");
        model.lines.put(name, new FleetModel.Line(firm));
        add(name, new Line(name));
    }

    private void reorderShips() {
        String name = any(model.linesOf(firm, false));
        if (name == null) {
            return;
        }
        List<String> order = model.seen(model.lines.get(name).ships());
        if (order.size() > 1) {
            int one = random.nextInt(order.size());
            int two = random.nextInt(order.size());
            Collections.swap(order, one, two);
            Collections.swap(line(name).getShips(), one, two);
            if (one != two) {
                model.place(model.lines.get(name).ships(), order);
            }
        }
    }

    private void charter() {
        String name = any(model.linesOf(firm, false));
        String ship = any(model.shipsOf(firm, false));
        if (name == null || ship == null) {
            return;
        }
        List<String> order = model.seen(model.lines.get(name).chartered());
        List<Ship> chartered = line(name).getChartered();
        int place = random.nextInt(order.size() + 1);
        if (order.isEmpty() || random.nextInt(3) > 0) {
            order.add(place, ship);
            chartered.add(place, ship(ship));
        } else if (random.nextBoolean()) {
            order.remove(place % order.size());
            chartered.remove(place % chartered.size());
        } else {
            Collections.rotate(order, 1);
            Collections.rotate(chartered, 1);
        }
        model.place(model.lines.get(name).chartered(), order);
    }

    private void crew() {
        String name = any(model.linesOf(firm, false));
        if (name == null) {
            return;
        }
        String role = WORDS.get(random.nextInt(WORDS.size()));
        Map<String, String> crew = model.lines.get(name).crew();
        String sailor = any(model.sailorsOf(firm));
        if (random.nextInt(3) == 0) {
            crew.remove(role);
            line(name).getCrew().remove(role);
        } else if (sailor != null && model.lineOf(sailor) == null) {
            crew.put(role, sailor);
            line(name).getCrew().put(role, sailor(sailor));
        } else {
            String added = name("m");
            model.sailors.put(added, new FleetModel.Sailor(firm, serial));
            crew.put(role, added);
            add(added, new Sailor(added, serial++));
            line(name).getCrew().put(role, sailor(added));
        }
    }

    private void ports() {
        String name = any(model.linesOf(firm, false));
        if (name == null) {
            return;
        }
        for (List<String> ports :
                List.of(model.lines.get(name).ports(), line(name).getPorts())) {
            if (ports.size() > 2) {
                ports.remove(1);
                Collections.rotate(ports, 1);
            } else {
                ports.add(0, WORDS.get(serial % WORDS.size()));
            }
        }
        serial++;
    }

    private void fares() {
        String name = any(model.linesOf(firm, false));
        String deck = WORDS.get(random.nextInt(WORDS.size()));
        if (name != null) {
            for (Map<String, Integer> fares :
                    List.of(model.lines.get(name).fares(), line(name).getFares())) {
                if (serial % 3 == 0) {
                    fares.remove(deck);
                } else {
                    fares.put(deck, serial);
                }
            }
            serial++;
        }
    }

    /** Unique values that two exchange, or all badges of the firm at once. */
    private void badges() {
        List<String> sailors = model.sailorsOf(firm);
        String one = any(sailors);
        String two = any(sailors);
        if (one == null || two == null) {
            return;
        }
        if (random.nextInt(3) == 0) {
            work.execute(
                    update(SAILOR).set(SAILOR.badge, SAILOR.badge.plus(1000)).allRows());
            sailors.forEach(name -> setBadge(name, model.sailors.get(name).badge() + 1000));
        } else {
            Sailor first = sailor(one);
            Sailor second = sailor(two); // before anything changes, since queries flush
            int badge = first.getBadge();
            first.setBadge(second.getBadge());
            second.setBadge(badge);
            setBadge(one, model.sailors.get(two).badge());
            setBadge(two, badge);
        }
    }

    private void setBadge(String name, int badge) {
        model.sailors.put(name, new FleetModel.Sailor(firm, badge));
    }

    // what is hidden and comes back

    private void hideOrShow(int kind) {
        switch (kind) {
            case 0, 1 -> scrap();
            case 2 -> scrapTankers();
            case 3 -> closeLine();
            case 4 -> restoreShip();
            default -> reopenLine();
        }
    }

    private void scrap() {
        String name = any(model.shipsOf(firm, false));
        if (name != null) {
            work.delete(ship(name));
            model.ships.computeIfPresent(name, (key, row) -> row.scrapped(true));
        }
    }

    private void scrapTankers() {
        int size = random.nextInt(serial + 1);
        work.execute(deleteFrom(TANKER).where(TANKER.volume.between(size, size + 5)));
        model.shipsOf(firm, false)
                .forEach(name -> model.ships.computeIfPresent(
                        name,
                        (key, row) -> row.scrapped(!row.liner() && row.size() >= size && row.size() <= size + 5)));
    }

    private void closeLine() {
        String name = any(model.linesOf(firm, false));
        if (name != null) {
            work.delete(line(name));
            model.close(name);
        }
    }

    private void restoreShip() {
        String name = any(model.shipsOf(firm, true));
        if (name != null) {
            work.withDeleted(() -> ship(name)).setScrapped(false);
            model.ships.computeIfPresent(name, (key, row) -> row.scrapped(false));
        }
    }

    private void reopenLine() {
        String name = any(model.linesOf(firm, true));
        if (name != null) {
            work.withDeleted(() -> line(name)).setClosed(false);
            model.lines.computeIfPresent(name, (key, row) -> row.closed(false));
        }
    }

    // objects by their names

    private String name(String kind) {
        return kind + serial++;
    }

    private void add(String name, Object object) {
        work.add(object);
        objects.put(name, object);
    }

    private Dock dock(String name) {
        return named(Dock.class, name);
    }

    private Ship ship(String name) {
        return named(Ship.class, name);
    }

    private Line line(String name) {
        return named(Line.class, name);
    }

    private Sailor sailor(String name) {
        return named(Sailor.class, name);
    }

    private <T> T named(Class<T> type, String name) {
        return type.cast(objects.computeIfAbsent(
                name, key -> work.query(type).filterBy("name", key).first().orElseThrow()));
    }

    private @Nullable String any(List<String> names) {
        return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
    }
}
