package dev.orm.random;

import static dev.orm.random.Person_.PERSON;
import static dev.orm.random.Visit_.VISIT;
import static dev.orm.sql.Sql.exists;
import static dev.orm.sql.Sql.row;
import static dev.orm.sql.Sql.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random WHERE clauses: wide conditions, some of them beside sub-queries, lists and tuples. */
final class Predicates {

    private final World world;
    private final Dice dice;
    private final Froms froms;
    private final Set<Clause> clauses;

    Predicates(World world, Dice dice, Froms froms, Set<Clause> clauses) {
        this.world = world;
        this.dice = dice;
        this.froms = froms;
        this.clauses = clauses;
    }

    Check where(From from) {
        Check wide = new Conditions(dice, from.columns()).wide(2);
        return switch (dice.below(8)) {
            case 0 -> wide.or(hasVisits(whole(from)));
            case 1 -> hasVisits(whole(from)).not().or(wide);
            case 2 -> wide.or(inSubquery(whole(from)));
            case 3 -> wide.or(tuple(whole(from), whole(from)));
            case 4 -> wide.or(inList(whole(from)));
            case 5 -> from.columns().get(0) == from.slots().get(0).column(0) ? related(from, wide) : wide;
            default -> wide;
        };
    }

    private Term whole(From from) {
        return dice.of(from.columns().stream()
                .filter(column -> column.kind() == Kind.WHOLE)
                .toList());
    }

    /** Asks about the visits of a person by the relation. */
    private Check related(From from, Check otherwise) {
        if (!from.slots().get(0).source().equals(PERSON)) {
            return otherwise;
        }
        clauses.add(Clause.EXISTS);
        clauses.add(Clause.CORRELATION);
        long minutes = dice.below(4) * 10L;
        Term id = from.slots().get(0).column(Froms.PERSON_ID);
        return new Check(PERSON.visits().any(visit -> visit.minutes.ge(minutes)), env -> hasVisit(id.in(env), minutes));
    }

    /** Whether the person of an id has a visit that is long enough. */
    private Check hasVisits(Term column) {
        clauses.add(Clause.EXISTS);
        clauses.add(Clause.CORRELATION);
        clauses.add(Clause.ALIAS);
        Visit_ visit = VISIT.as(froms.freshName());
        long minutes = dice.below(4) * 10L;
        return new Check(
                exists(select(visit.id)
                        .from(visit)
                        .where(visit.person().id.eq(column.whole()), visit.minutes.ge(minutes))),
                env -> hasVisit(column.in(env), minutes));
    }

    private boolean hasVisit(@Nullable Object person, long minutes) {
        return world.visits().stream()
                .anyMatch(visit -> Objects.equals(visit[Froms.VISIT_PERSON], person)
                        && (Long) Objects.requireNonNull(visit[3]) >= minutes);
    }

    private Check inSubquery(Term column) {
        clauses.add(Clause.IN);
        clauses.add(Clause.ALIAS);
        Person_ person = PERSON.as(froms.freshName());
        return new Check(
                column.whole().in(select(person.id).from(person).where(person.active)),
                env -> isActive(column.in(env)));
    }

    private @Nullable Boolean isActive(@Nullable Object person) {
        return person == null
                ? null
                : world.people().stream().anyMatch(row -> person.equals(row[0]) && Boolean.TRUE.equals(row[5]));
    }

    private Check inList(Term column) {
        clauses.add(Clause.IN);
        Set<Long> values = new HashSet<>();
        for (int i = 1 + dice.below(4); i > 0; i--) {
            values.add(dice.whole());
        }
        return new Check(column.whole().in(values), env -> {
            Object value = column.in(env);
            return value == null ? null : values.contains(value);
        });
    }

    private Check tuple(Term left, Term right) {
        clauses.add(Clause.TUPLE);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 1 + dice.below(4); i > 0; i--) {
            rows.add(new Object[] {dice.whole(), dice.whole()});
        }
        return new Check(row(left.sql(), right.sql()).in(rows), env -> isIn(left.in(env), right.in(env), rows));
    }

    /** Unknown unless a row is equal, or every row differs in a value that is there. */
    private static @Nullable Boolean isIn(@Nullable Object left, @Nullable Object right, List<Object[]> rows) {
        boolean unknown = false;
        for (Object[] row : rows) {
            boolean differs = left != null && !left.equals(row[0]) || right != null && !right.equals(row[1]);
            if (!differs && left != null && right != null) {
                return true;
            }
            unknown |= !differs;
        }
        return unknown ? null : false;
    }
}
