package dev.orm.schema;

import dev.orm.sql.Condition;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Sql;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type with conditions that all its values meet.
 *
 * @param name    its name
 * @param schema  the schema it lives in, or null for the connection's
 * @param base    what a value is: type, length, default and whether it may be NULL; the name of this column says nothing
 * @param checks  the conditions
 * @param comment what the catalog says of it, or null
 */
public record Domain(
        Identifier name,
        @Nullable Identifier schema,
        Column base,
        List<CheckConstraint> checks,
        @Nullable String comment)
        implements NamedType {

    /** Copies the checks. */
    public Domain {
        checks = List.copyOf(checks);
    }

    /** A domain in the connection's schema; the name may stand in double quotes or backticks. */
    public static Domain of(String name, Column base) {
        return new Domain(Identifier.of(name), null, base, List.of(), null);
    }

    /** A domain of all values of a type. */
    public static Domain of(String name, SqlType<?> type) {
        return of(name, Column.builder("value", type).build());
    }

    /** The same domain with one more condition. */
    public <T> Domain check(SqlType<T> type, Function<OrderedExpression<T>, Condition> condition) {
        Condition applied = condition.apply(Sql.unsafe("value").as(type));
        return check(CheckConstraint.of(table -> applied));
    }

    /** The same domain with one more condition, which calls the value {@code value}. */
    public Domain check(CheckConstraint check) {
        List<CheckConstraint> all = new ArrayList<>(checks);
        all.add(check);
        return new Domain(name, schema, base, all, comment);
    }

    @Override
    public Domain schema(String name) {
        return new Domain(this.name, Identifier.of(name), base, checks, comment);
    }

    /** The same domain with a comment. */
    public Domain comment(@Nullable String comment) {
        return new Domain(name, schema, base, checks, comment);
    }
}
