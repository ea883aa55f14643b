package dev.orm.random;

import static dev.orm.random.Person_.PERSON;
import static dev.orm.random.Region_.REGION;
import static dev.orm.random.Visit_.VISIT;
import static dev.orm.sql.Sql.cte;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.recursive;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static dev.orm.sql.Sql.with;

import dev.orm.sql.Cte;
import dev.orm.sql.DerivedSource;
import dev.orm.sql.Expression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes random selects, one after the other, from one seed. */
final class Selects {

    private final World world;
    private final Dice dice;
    private Froms froms;
    private List<Cte> ctes = new ArrayList<>();
    private boolean changes;

    Selects(World world, long seed) {
        this.world = world;
        this.dice = new Dice(seed);
        this.froms = new Froms(world, dice);
    }

    RandomSelect next() {
        froms = new Froms(world, dice);
        ctes = new ArrayList<>();
        changes = false;
        RandomSelect made = dice.oneIn(7) ? compound() : simple(2);
        Select<List<@Nullable Object>> sql =
                ctes.isEmpty() ? made.sql() : with(ctes.toArray(Cte[]::new)).then(made.sql());
        return new RandomSelect(sql, made.kinds(), made.java(), made.isOrdered(), made.clauses());
    }

    private RandomSelect simple(int depth) {
        From from = from(depth);
        Set<Clause> clauses = Shape.with(from.clauses());
        Check where = new Predicates(world, dice, froms, clauses).where(from);
        Items items = new Items(dice, froms, world, from, clauses);
        return switch (dice.below(8)) {
            case 0 -> new Groups(dice).grouped(from, where, items);
            case 1 -> new Groups(dice).sets(from, where, items);
            case 2 -> distinctOn(from, where, items);
            default -> plain(from, where, items, true);
        };
    }

    /** A select that can be read like a table: of each row something, the first of it a whole number. */
    private RandomSelect plain(From from) {
        Set<Clause> clauses = Shape.with(from.clauses());
        Check where = new Predicates(world, dice, froms, clauses).where(from);
        return plain(from, where, new Items(dice, froms, world, from, clauses), false);
    }

    private RandomSelect plain(From from, Check where, Items items, boolean isOutermost) {
        List<Items.Item> chosen = new ArrayList<>(List.of(Items.Item.of(items.whole())));
        for (int i = dice.below(3); i > 0; i--) {
            chosen.add(items.any());
        }
        Shape shape = new Shape(chosen.stream().map(Items.Item::term).toList(), from, where, items.clauses());
        return new Endings(dice, isOutermost).end(shape, env -> rows(chosen, shape.rows(env)));
    }

    private static List<List<@Nullable Object>> rows(List<Items.Item> items, List<Env> rows) {
        List<List<@Nullable Object>> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Items.Item item : items) {
                row.add(item.term().kind().plain(item.java().value(i, rows)));
            }
            results.add(row);
        }
        return results;
    }

    /** Of the rows that agree in a column the first in the order of all items. */
    private RandomSelect distinctOn(From from, Check where, Items items) {
        Term key = items.ordered();
        List<Term> listed = List.of(key, items.whole(), items.ordered());
        Shape shape = new Shape(listed, from, where, Shape.with(items.clauses(), Clause.DISTINCT_ON, Clause.ORDER_BY));
        List<Items.Item> plain = listed.stream().map(Items.Item::of).toList();
        return new RandomSelect(
                shape.sql().distinctOn(key.sql()).orderBy(shape.orderings(false).toArray(Ordering[]::new)),
                shape.kinds(),
                env -> firstOfEach(rows(plain, shape.rows(env))),
                true,
                shape.clauses());
    }

    private static List<List<@Nullable Object>> firstOfEach(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> first = new ArrayList<>();
        Set<@Nullable Object> seen = new HashSet<>();
        rows.stream().sorted(Rows.rowOrder(false, true)).forEach(row -> {
            if (seen.add(row.get(0))) {
                first.add(row);
            }
        });
        return first;
    }

    private enum SetOperation {
        UNION,
        UNION_ALL,
        INTERSECT,
        EXCEPT
    }

    /** Two selects of a person's or visit's numbers, one of which may have a limit of its own. */
    private RandomSelect compound() {
        SetOperation operation = dice.of(List.of(SetOperation.values()));
        RandomSelect left = numbers(true);
        RandomSelect right = numbers(operation != SetOperation.INTERSECT); // H2 keeps duplicates of a limited one
        Select<List<@Nullable Object>> sql = switch (operation) {
            case UNION -> left.sql().union(right.sql());
            case UNION_ALL -> left.sql().unionAll(right.sql());
            case INTERSECT -> left.sql().intersect(right.sql());
            case EXCEPT -> left.sql().except(right.sql());
        };
        Set<Clause> clauses = Shape.with(left.clauses(), Clause.SET_OPERATION);
        clauses.addAll(right.clauses());
        RandomSelect united = new RandomSelect(
                sql,
                left.kinds(),
                env -> united(operation, left.java().apply(env), right.java().apply(env)),
                false,
                clauses);
        Selectable<?> item = left.sql().items().get(0);
        return new Endings(dice, false)
                .order(
                        united,
                        descending -> List.of(
                                descending
                                        ? Ordering.descending((Expression<?>) item)
                                                .nullsLast()
                                        : Ordering.ascending((Expression<?>) item)
                                                .nullsFirst()));
    }

    private RandomSelect numbers(boolean mayHaveLimit) {
        From from = from(1);
        Set<Clause> clauses = Shape.with(from.clauses());
        Check where = new Predicates(world, dice, froms, clauses).where(from);
        Term number = new Items(dice, froms, world, from, clauses).whole();
        Shape shape = new Shape(List.of(number), from, where, clauses);
        RandomSelect select = new RandomSelect(
                shape.sql(),
                shape.kinds(),
                env -> rows(List.of(Items.Item.of(number)), shape.rows(env)),
                false,
                clauses);
        return mayHaveLimit ? new Endings(dice, false).order(select, shape::orderings) : select;
    }

    private static List<List<@Nullable Object>> united(
            SetOperation operation, List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
        List<List<@Nullable Object>> all = new ArrayList<>(left);
        switch (operation) {
            case UNION, UNION_ALL -> all.addAll(right);
            case INTERSECT -> all.retainAll(right);
            case EXCEPT -> all.removeAll(right);
        }
        return operation == SetOperation.UNION_ALL ? all : Rows.distinct(all);
    }

    private static Slot columns(Slot slot, DerivedSource source, RandomSelect select) {
        for (int i = 0; i < select.kinds().size(); i++) {
            Kind kind = select.kinds().get(i);
            String label = "k" + i;
            slot.column(
                    kind,
                    switch (kind) {
                        case WHOLE -> source.whole(label, Long.class);
                        case DECIMAL -> source.decimal(label);
                        case TEXT -> source.text(label);
                        case DATE -> source.temporal(label, LocalDate.class);
                        case BOOL -> source.bool(label);
                    });
        }
        return slot;
    }

    private static Clause[] clauses(RandomSelect inner, Clause... more) {
        return Shape.with(inner.clauses(), more).toArray(Clause[]::new);
    }

    private From from(int depth) {
        if (depth == 0) {
            return froms.entities();
        }
        return switch (dice.below(12)) {
            case 0 -> subquery(depth);
            case 1 -> commonTable(depth);
            case 2 -> descendants();
            case 3 -> listed();
            case 4 -> lateral();
            case 5 -> onSubquery(depth);
            case 6 -> changes ? froms.entities() : changed();
            default -> froms.entities();
        };
    }

    private From subquery(int depth) {
        RandomSelect inner = plain(from(depth - 1));
        DerivedSource source = inner.sql().subquery(froms.freshName());
        return From.of(columns(Froms.derived(source, inner.java()), source, inner))
                .with(clauses(inner, Clause.SUBQUERY));
    }

    private From onSubquery(int depth) {
        From left = froms.entities();
        RandomSelect inner = plain(from(depth - 1));
        DerivedSource source = inner.sql().subquery(froms.freshName());
        Slot slot = columns(Froms.derived(source, inner.java()), source, inner);
        Check on = Froms.equal(
                dice.of(left.columns().stream()
                        .filter(c -> c.kind() == Kind.WHOLE)
                        .toList()),
                slot.column(0));
        return froms.on(
                left, slot, dice.oneIn(3) ? From.Side.INNER : From.Side.LEFT, on, clauses(inner, Clause.SUBQUERY));
    }

    private From commonTable(int depth) {
        RandomSelect inner = plain(from(depth - 1));
        Cte source = cte(froms.freshName(), inner.sql());
        ctes.add(source);
        From from = From.of(columns(Froms.derived(source, inner.java()), source, inner))
                .with(clauses(inner, Clause.CTE));
        if (dice.oneIn(2)) {
            return from;
        }
        Cte again = source.as(froms.freshName());
        Slot slot = columns(Froms.derived(again, inner.java()), again, inner);
        Check on = Froms.equal(from.slots().get(0).column(0), slot.column(0));
        return froms.on(from, slot, From.Side.LEFT, on, Clause.ALIAS);
    }

    /** The regions below some of the roots, with their depths. */
    private From descendants() {
        long root = 1 + dice.below(2);
        Region_ child = REGION.as(froms.freshName());
        Cte tree = recursive(
                froms.freshName(),
                select(REGION.id.as("id"), REGION.name.as("name"), value(0L).as("depth"))
                        .where(REGION.id.eq(root)),
                self -> select(
                                child.id,
                                child.name,
                                self.whole("depth", Long.class).plus(1))
                        .from(self)
                        .join(child, child.parent_().id.eq(self.whole("id", Long.class))));
        ctes.add(tree);
        Slot slot = new Slot(tree, env -> below(root, 0))
                .column(Kind.WHOLE, tree.whole("id", Long.class))
                .column(Kind.TEXT, tree.text("name"))
                .column(Kind.WHOLE, tree.whole("depth", Long.class));
        return From.of(slot, Clause.RECURSIVE_CTE, Clause.CTE, Clause.ALIAS);
    }

    private List<@Nullable Object[]> below(long id, long depth) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (@Nullable Object[] region : world.regions()) {
            if (Objects.equals(region[Froms.REGION_ID], id)) {
                rows.add(new Object[] {id, region[1], depth});
            } else if (Objects.equals(region[Froms.REGION_PARENT], id)) {
                rows.addAll(below((Long) Objects.requireNonNull(region[Froms.REGION_ID]), depth + 1));
            }
        }
        return rows;
    }

    /** Rows that the statement brings with it. */
    private From listed() {
        return ValueLists.of(dice, froms.freshName());
    }

    /** The visits that the statement deletes. */
    private From changed() {
        changes = true; // a row that two parts of a statement delete is returned by one of them
        Visit_ visit = VISIT.as(froms.freshName());
        long minutes = dice.below(4) * 10L;
        Cte deleted = cte(
                froms.freshName(),
                deleteFrom(visit).where(visit.minutes.ge(minutes)).returning(visit.id.as("k0"), visit.note.as("k1")));
        ctes.add(deleted);
        return From.of(
                new Slot(deleted, env -> visitsOf(minutes))
                        .column(Kind.WHOLE, deleted.whole("k0", Long.class))
                        .column(Kind.TEXT, deleted.text("k1")),
                Clause.CHANGE_IN_CTE,
                Clause.CTE,
                Clause.ALIAS);
    }

    private List<@Nullable Object[]> visitsOf(long minutes) {
        return world.visits().stream()
                .filter(row -> (Long) Objects.requireNonNull(row[3]) >= minutes)
                .map(row -> new @Nullable Object[] {row[0], row[4]})
                .toList();
    }

    /** The visits of each person, at most so many. */
    private From lateral() {
        Slot people = froms.people(PERSON);
        Visit_ visit = VISIT.as(froms.freshName());
        int limit = 1 + dice.below(2);
        DerivedSource source = select(List.of(visit.id.as("k0"), visit.note.as("k1")), Arrays::asList)
                .from(visit)
                .where(visit.person().id.eq(PERSON.id))
                .orderBy(visit.id.desc())
                .limit(limit)
                .lateral(froms.freshName());
        Slot visits = new Slot(
                        source, env -> latest(people.column(Froms.PERSON_ID).in(env), limit))
                .column(Kind.WHOLE, source.whole("k0", Long.class))
                .column(Kind.TEXT, source.text("k1"));
        Check always = new Check(people.column(Froms.PERSON_ID).sql().isNotNull(), env -> true);
        return froms.on(
                From.of(people), visits, From.Side.LEFT, always, Clause.LATERAL, Clause.CORRELATION, Clause.ALIAS);
    }

    private List<@Nullable Object[]> latest(@Nullable Object person, int limit) {
        return world.visits().stream()
                .filter(row -> Objects.equals(row[Froms.VISIT_PERSON], person))
                .sorted((left, right) -> Rows.order(true, false).compare(left[0], right[0]))
                .limit(limit)
                .map(row -> new @Nullable Object[] {row[0], row[4]})
                .toList();
    }
}
