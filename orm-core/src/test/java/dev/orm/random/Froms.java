package dev.orm.random;

import static dev.orm.random.Person_.PERSON;
import static dev.orm.random.Region_.REGION;
import static dev.orm.random.Visit_.VISIT;

import dev.orm.sql.Source;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sources of the world, and how they join. */
final class Froms {

    static final int PERSON_ID = 0;
    static final int PERSON_REGION = 6;
    static final int REGION_ID = 0;
    static final int REGION_PARENT = 2;
    static final int VISIT_PERSON = 1;

    private final World world;
    private final Dice dice;
    private int aliases;

    Froms(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    String freshName() {
        return "n" + ++aliases;
    }

    Slot people(Person_ person) {
        return new Slot(person, env -> world.people())
                .column(Kind.WHOLE, person.id)
                .column(Kind.TEXT, person.name)
                .column(Kind.WHOLE, person.age)
                .column(Kind.DECIMAL, person.salary)
                .column(Kind.DATE, person.born)
                .column(Kind.BOOL, person.active)
                .column(Kind.WHOLE, person.region().id);
    }

    Slot regions(Region_ region) {
        return new Slot(region, env -> world.regions())
                .column(Kind.WHOLE, region.id)
                .column(Kind.TEXT, region.name)
                .column(Kind.WHOLE, region.parent_().id);
    }

    Slot visits(Visit_ visit) {
        return new Slot(visit, env -> world.visits())
                .column(Kind.WHOLE, visit.id)
                .column(Kind.WHOLE, visit.person().id)
                .column(Kind.DATE, visit.day)
                .column(Kind.WHOLE, visit.minutes)
                .column(Kind.TEXT, visit.note);
    }

    /** One entity, or several that are joined. */
    From entities() {
        return switch (dice.below(9)) {
            case 0, 8 -> From.of(people(PERSON));
            case 1 -> From.of(visits(VISIT.as(freshName())), Clause.ALIAS);
            case 2 -> visitsOfPeople(From.Side.INNER);
            case 3 -> visitsOfPeople(From.Side.LEFT);
            case 4 -> peopleInRegions(From.Side.INNER);
            case 5 -> peopleInRegions(From.Side.LEFT);
            case 6 -> onCondition(dice.oneIn(4) ? From.Side.LEFT : From.Side.FULL);
            default -> withPath();
        };
    }

    private From visitsOfPeople(From.Side side) {
        Slot people = people(PERSON);
        Slot visits = visits(PERSON.visits());
        Check on = equal(people.column(PERSON_ID), visits.column(VISIT_PERSON));
        return related(From.of(people), visits, side, on);
    }

    private From peopleInRegions(From.Side side) {
        Slot people = people(PERSON);
        Slot regions = regions(PERSON.region());
        Check on = equal(people.column(PERSON_REGION), regions.column(REGION_ID));
        From from = related(From.of(people), regions, side, on);
        if (dice.oneIn(2)) {
            return from;
        }
        Slot parents = regions(PERSON.region().parent_());
        return related(from, parents, From.Side.LEFT, equal(regions.column(REGION_PARENT), parents.column(REGION_ID)));
    }

    private static From related(From from, Slot slot, From.Side side, Check on) {
        Source path = slot.source();
        return from.join(
                slot,
                side,
                on,
                select -> side == From.Side.INNER ? select.join(path) : select.leftJoin(path),
                Clause.RELATION_JOIN);
    }

    private From onCondition(From.Side side) {
        Slot people = people(PERSON);
        Slot regions = regions(REGION.as(freshName()));
        Check on = equal(people.column(PERSON_REGION), regions.column(REGION_ID));
        return on(From.of(people), regions, side, on, Clause.ALIAS);
    }

    /** A join on a condition that is written out. */
    From on(From from, Slot slot, From.Side side, Check on, Clause... more) {
        return switch (side) {
            case INNER ->
                from.join(slot, side, on, select -> select.join(slot.source(), on.sql()), Clause.JOIN_ON)
                        .with(more);
            case LEFT ->
                from.join(slot, side, on, select -> select.leftJoin(slot.source(), on.sql()), Clause.JOIN_ON)
                        .with(more);
            case FULL ->
                from.join(slot, side, on, select -> select.fullJoin(slot.source(), on.sql()), Clause.FULL_JOIN)
                        .with(more);
        };
    }

    /** An optional relation that is only mentioned, so that it joins by itself and loses no row. */
    private From withPath() {
        Slot people = people(PERSON);
        Slot regions = regions(PERSON.region());
        Check on = equal(people.column(PERSON_REGION), regions.column(REGION_ID));
        return From.of(people).join(regions, From.Side.LEFT, on, select -> select, Clause.RELATION_PATH);
    }

    static Check equal(Term left, Term right) {
        return new Check(
                left.whole().eq(right.whole()),
                env -> Conditions.compare(left.in(env), right.in(env), Objects::equals));
    }

    /** A slot over rows that a select of its own yields. */
    static Slot derived(Source source, Function<Env, List<List<@Nullable Object>>> rows) {
        return new Slot(
                source, env -> rows.apply(env).stream().map(List::toArray).toList());
    }
}
