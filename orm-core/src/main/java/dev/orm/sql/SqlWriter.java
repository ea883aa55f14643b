package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What expressions and statements write themselves to, in the order of the SQL text.
 *
 * <p>One traversal serves three purposes: the key of a statement's shape, the collection of its bind values, and its
 * text in a dialect.
 */
public interface SqlWriter {

    /** Fixed text: a constant of the program, never something a user sent. */
    SqlWriter sql(String text);

    /** A name chosen in the statement, such as a label; the dialect quotes it. */
    SqlWriter identifier(String name);

    /** The collation of the text before it, whose name is quoted as it is: databases tell upper from lower case there. */
    default SqlWriter collation(String name) {
        return require(Feature.COLLATION).sql(" collate ").identifier(name);
    }

    /**
     * A column of a source: the path of an attribute of an entity ({@code city}, {@code address.city}), or the name of
     * a table's column.
     */
    SqlWriter column(Source source, String attribute);

    /** The same without a qualifier, as the target of an assignment. */
    SqlWriter target(Source source, String attribute);

    /** The same as the target of an assignment or of an inserted value, which not every column takes. */
    default SqlWriter written(Source source, String attribute) {
        return target(source, attribute);
    }

    /** A parameter and its value, null for NULL; the type of an attribute is looked up when the text is made. */
    <T> SqlWriter bind(SqlType<T> type, @Nullable T value);

    /** A parameter that stands where no other operand tells its type, so that some databases need a cast. */
    <T> SqlWriter bindTyped(SqlType<T> type, T value);

    /**
     * A computation in the spelling of the database. Operands that are not atoms are put in parentheses.
     *
     * @throws UnsupportedSqlException if the database has no spelling for it
     */
    SqlWriter operation(Operation operation, List<? extends Expression<?>> operands);

    /**
     * A member of a JSON object. The key is a value; where the database takes none there, it is quoted into the text and
     * part of the shape.
     */
    SqlWriter jsonField(Expression<?> json, String key);

    /**
     * Says that what follows needs a feature of the database.
     *
     * @throws UnsupportedSqlException if the database does not have it
     */
    SqlWriter require(Feature feature);

    /** The name that the database has for a type, as a cast takes it. */
    SqlWriter typeName(SqlType<?> type);

    /** A constant of the program as a literal of the database. It is part of the shape. */
    <T> SqlWriter literal(SqlType<T> type, T value);

    /** Whether the row of a source is of the class that another sees it as. */
    SqlWriter isA(Source narrowed);

    /**
     * A condition that only the mapping can spell out, since it is about the keys of entities.
     *
     * @param what the condition, for messages
     */
    SqlWriter keyed(Condition what, Function<EntityKeys, Condition> condition);

    /** The WHERE clause, if there is anything that rows must meet. */
    default SqlWriter where(Condition condition) {
        if (!condition.isAbsent()) {
            clause(Clause.WHERE);
            condition.writeTo(this);
        }
        return this;
    }

    /** The keyword of a clause; from here on it is checked what may stand in it. */
    SqlWriter clause(Clause clause);

    /**
     * Says that a computation over several rows follows.
     *
     * @param what the computation, for messages
     * @throws IllegalStateException if the clause it stands in is evaluated before it
     */
    SqlWriter stage(Stage stage, Object what);

    /** Says that a condition follows that holds by itself, whatever the others beside it. */
    SqlWriter conjunct();

    /** Writes a condition that stands beside others, in parentheses where it would fall apart. */
    default SqlWriter conjunct(Condition condition) {
        conjunct();
        Rank.write(this, condition, Rank.CONJUNCTION);
        return this;
    }

    /** An expression in the place of a column, in parentheses where it would fall apart. */
    default SqlWriter atom(Expression<?> expression) {
        Rank.write(this, expression, Rank.ATOM);
        return this;
    }

    /** A list predicate. The values go as one array per operand, whatever their number. */
    SqlWriter in(List<? extends Expression<?>> operands, InValues values, boolean negated);

    /** A parameter by its name; the statement around it knows the value. */
    SqlWriter parameter(NamedParameter<?> parameter);

    /** Opens a statement that gives values to parameters. */
    SqlWriter beginBindings(Bindings bindings);

    /** Closes what {@link #beginBindings} opened. */
    SqlWriter endBindings();

    /** The WITH clause, and the statement that can read what it declares. */
    SqlWriter beginWith(List<Cte> ctes);

    /** Closes what {@link #beginWith} opened. */
    SqlWriter endWith();

    /** The name of a common table expression in a FROM clause. */
    SqlWriter reference(Cte cte);

    /** Opens an operand of a set operation that has clauses or operations of its own. */
    SqlWriter beginOperand();

    /** Closes what {@link #beginOperand} opened. */
    SqlWriter endOperand();

    /** The columns that a text yields, which it names itself. */
    SqlWriter result(List<? extends Selectable<?>> items);

    /** Opens a select whose FROM clause will declare these sources and joins. */
    SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins);

    /** An item of the select list: an expression, or all the columns an entity needs. */
    SqlWriter item(Selectable<?> item);

    /** The FROM clause; without sources it is derived from the items. Joins follow until {@link #endFrom()}. */
    SqlWriter from(List<? extends Source> sources);

    /** An explicit join. */
    SqlWriter join(Join join);

    /**
     * The FROM clause of a sub-query over the relation that leads to {@code element}, and a WHERE clause that ties it
     * to the element's parent in the statement around it; further conditions follow by AND.
     */
    SqlWriter correlated(Source element);

    /** Closes the FROM clause; joins of paths used later are still added to it. */
    SqlWriter endFrom();

    /**
     * The position of a column among those of all items, which may be entities of many columns, counted from 1.
     *
     * @param items the items of the rows
     * @param item the position of the item, counted from 1
     * @param attribute the attribute of the item, where that is an entity
     */
    SqlWriter position(List<Selectable<?>> items, int item, @Nullable String attribute);

    /**
     * An item of the select list as a part of the GROUP BY clause.
     *
     * @param position its position, counted from 1
     * @param label its label
     */
    SqlWriter grouped(int position, String label);

    /** The limit clause of a mode other than rows; the offset comes before the number. */
    SqlWriter fetch(FetchMode mode, Long number, @Nullable Long offset);

    /** The limit clause; the number of rows comes before the offset. */
    SqlWriter limit(@Nullable Long limit, @Nullable Long offset);

    /** The row lock clause. */
    SqlWriter lock(RowLock lock);

    /** Closes what {@link #beginSelect} opened. */
    SqlWriter endSelect();

    /** Opens an update or delete of a source that reads others too. */
    SqlWriter beginChange(Source target, List<? extends Source> others);

    /** Opens an insert into a source, whose columns stand for the row that was inserted or was there. */
    SqlWriter beginInsert(Source target);

    /** The table of a source by itself, as an insert names it. */
    SqlWriter table(Source target);

    /** The next value of a sequence. */
    SqlWriter nextValue(Source sequence);

    /** The table of a source under its alias, as an update or delete names it. */
    SqlWriter changed(Source target);

    /** The sources that an update or delete reads beside its target, in FROM or USING. */
    SqlWriter sources(List<? extends Source> sources);

    /** Opens a part of an insert, its rows, that cannot refer to what is inserted into. */
    SqlWriter beginApart();

    /** Closes what {@link #beginApart} opened. */
    SqlWriter endApart();

    /** The constraint by whose name an upsert tells which conflict it means. */
    SqlWriter conflict(Source target, String constraint);

    /** A column of the row that an upsert was to insert. */
    SqlWriter excluded(Source target, String attribute);

    /** The clauses of a change: those it writes itself, or others of equal meaning where the database has not got them. */
    default SqlWriter change(Change change) {
        change.writeClauses(this);
        return this;
    }

    /** A whole change that returns items of its rows. */
    default SqlWriter returning(Change change, List<Selectable<?>> items) {
        change.beginOn(this);
        change(change).clause(Clause.RETURNING);
        items(items);
        change.endOn(this);
        return this;
    }

    /** The items of a select list, with their labels. */
    default SqlWriter items(List<Selectable<?>> items) {
        for (int i = 0; i < items.size(); i++) {
            sql(i > 0 ? ", " : "");
            item(items.get(i));
            if (items.get(i) instanceof Labelled<?> labelled) {
                sql(" as ").identifier(labelled.label());
            }
        }
        return this;
    }

    /** Closes what {@link #beginChange} or {@link #beginInsert} opened. */
    SqlWriter endChange();
}
