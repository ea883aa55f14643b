package dev.orm.random;

import static dev.orm.random.Visit_.VISIT;
import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.sql.Sql.unsafe;
import static dev.orm.sql.WindowFunctions.following;
import static dev.orm.sql.WindowFunctions.preceding;
import static dev.orm.sql.WindowFunctions.rowNumber;

import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.WholeExpression;
import dev.orm.sql.Window;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Random items of a select list. Those that look at several rows need all rows of the select to compute one. */
final class Items {

    private final Dice dice;
    private final Froms froms;
    private final From from;
    private final World world;
    private final Set<Clause> clauses;

    Items(Dice dice, Froms froms, World world, From from, Set<Clause> clauses) {
        this.dice = dice;
        this.froms = froms;
        this.world = world;
        this.from = from;
        this.clauses = clauses;
    }

    /**
     * An item of a row among all the rows that met the conditions.
     *
     * @param java its value, of the position of the row and all rows
     */
    record Item(Term term, Windowed java) {

        static Item of(Term term) {
            return new Item(term, (position, rows) -> term.in(rows.get(position)));
        }
    }

    interface Windowed {
        @Nullable
        Object value(int position, List<Env> rows);
    }

    Set<Clause> clauses() {
        return clauses;
    }

    Item any() {
        Term column = ordered();
        int choice = dice.below(11);
        if (choice >= 3 && choice <= 5 && !from.isKeyed() && clauses.contains(Clause.WINDOW)) {
            return Item.of(column); // equal rows can be numbered in any order, but then one number each
        }
        return switch (choice) {
            case 0 -> Item.of(choice(column));
            case 1 -> Item.of(cast());
            case 2 -> Item.of(visitsOf());
            case 3 -> numbered();
            case 4, 5 -> framed();
            case 6 -> Item.of(function());
            case 7 -> Item.of(unsafeSum());
            default -> Item.of(column);
        };
    }

    Term ordered() {
        return dice.of(from.columns().stream().filter(Term::isOrdered).toList());
    }

    Term whole() {
        return dice.of(from.columns().stream()
                .filter(column -> column.kind() == Kind.WHOLE)
                .toList());
    }

    private Term choice(Term column) {
        if (column.kind() != Kind.TEXT && column.kind() != Kind.WHOLE) {
            return column;
        }
        clauses.add(Clause.CASE);
        Check check = new Conditions(dice, from.columns()).leaf(dice.of(from.columns()));
        return switch (column.kind()) {
            case TEXT ->
                new Term(
                        Kind.TEXT,
                        caseWhen(check.sql(), column.text()).orElse("none"),
                        env -> check.holds(env) ? column.in(env) : "none");
            default ->
                new Term(
                        Kind.WHOLE,
                        caseWhen(check.sql(), column.whole()).orElse(99L),
                        env -> check.holds(env) ? column.in(env) : Long.valueOf(99));
        };
    }

    private Term cast() {
        clauses.add(Clause.CAST);
        Term column = whole();
        return new Term(
                Kind.TEXT,
                column.whole().cast(SqlTypes.STRING),
                env -> column.in(env) == null ? null : String.valueOf(column.in(env)));
    }

    private Term function() {
        clauses.add(Clause.FUNCTION);
        Term column = whole();
        return new Term(
                Kind.WHOLE,
                column.whole().minus(3).abs(),
                env -> column.in(env) == null ? null : Math.abs((Long) Objects.requireNonNull(column.in(env)) - 3));
    }

    private Term unsafeSum() {
        clauses.add(Clause.UNSAFE);
        Term column = whole();
        long added = dice.whole();
        return new Term(
                Kind.WHOLE,
                unsafe("? + ?", column.sql(), added).as(SqlTypes.LONG),
                env -> column.in(env) == null ? null : (Long) Objects.requireNonNull(column.in(env)) + added);
    }

    /** How many visits have the value of a column as their person's id. */
    private Term visitsOf() {
        clauses.add(Clause.SCALAR_SUBQUERY);
        clauses.add(Clause.CORRELATION);
        clauses.add(Clause.ALIAS);
        Term column = whole();
        Visit_ visit = VISIT.as(froms.freshName());
        WholeExpression<Long> amount = dice.oneIn(2) ? count() : sum(visit.minutes);
        boolean counts = amount.equals(count());
        OrderedExpression<Long> scalar = select(amount)
                .from(visit)
                .where(visit.person().id.eq(column.whole()))
                .scalar();
        return new Term(Kind.WHOLE, scalar, env -> {
            List<@Nullable Object> minutes = new ArrayList<>();
            for (@Nullable Object[] row : world.visits()) {
                if (Objects.equals(row[Froms.VISIT_PERSON], column.in(env))) {
                    minutes.add(row[3]);
                }
            }
            return counts ? Long.valueOf(minutes.size()) : Rows.sum(minutes);
        });
    }

    /** Row numbers need an order that decides: that of the numbers and of all columns that identify a row. */
    private Item numbered() {
        clauses.add(Clause.WINDOW);
        Term part = ordered();
        List<Term> order = from.identity();
        Term term = new Term(
                Kind.WHOLE,
                rowNumber()
                        .over(w -> w.partitionBy(part.sql())
                                .orderBy(order.stream()
                                        .map(column -> column.ordered().asc().nullsLast())
                                        .toArray(Ordering[]::new))),
                env -> null);
        return new Item(term, (position, rows) -> {
            List<Env> partition = partition(part, position, rows, comparator(order));
            return (long) indexOf(rows.get(position), partition) + 1;
        });
    }

    private Item framed() {
        clauses.add(Clause.WINDOW);
        clauses.add(Clause.FRAME);
        Term part = ordered();
        Term summed = whole();
        List<Term> order = from.identity();
        int before = dice.below(3);
        int after = dice.below(3);
        boolean greatest = dice.oneIn(2);
        UnaryOperator<Window> window = w -> w.partitionBy(part.sql())
                .orderBy(order.stream()
                        .map(column -> column.ordered().asc().nullsLast())
                        .toArray(Ordering[]::new))
                .rows(preceding(before), following(after));
        WholeExpression<Long> sql = greatest
                ? max(summed.whole()).over(window)
                : sum(summed.whole()).over(window);
        return new Item(new Term(Kind.WHOLE, sql, env -> null), (position, rows) -> {
            List<Env> partition = partition(part, position, rows, comparator(order));
            int at = indexOf(rows.get(position), partition);
            List<@Nullable Object> frame = new ArrayList<>();
            for (int i = Math.max(0, at - before); i <= Math.min(partition.size() - 1, at + after); i++) {
                frame.add(summed.in(partition.get(i)));
            }
            return greatest ? Rows.greatest(frame) : Rows.sum(frame);
        });
    }

    private static Comparator<Env> comparator(List<Term> order) {
        Comparator<@Nullable Object> values = Rows.order(false, false);
        return (left, right) -> {
            for (Term term : order) {
                int result = values.compare(term.in(left), term.in(right));
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        };
    }

    private static List<Env> partition(Term part, int position, List<Env> rows, Comparator<Env> order) {
        Object value = part.in(rows.get(position));
        return rows.stream()
                .filter(row -> Objects.equals(part.in(row), value))
                .sorted(order)
                .toList();
    }

    private static int indexOf(Env row, List<Env> partition) {
        for (int i = 0; i < partition.size(); i++) {
            if (partition.get(i) == row) {
                return i;
            }
        }
        throw new IllegalStateException("A row is missing from its own partition");
    }
}
