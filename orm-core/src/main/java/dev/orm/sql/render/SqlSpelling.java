package dev.orm.sql.render;

import dev.orm.sql.LockMode;
import dev.orm.type.SqlType;
import java.util.List;

/** What of a statement's text depends on the database. Implementations are immutable and safe for use by many threads. */
public interface SqlSpelling {

    /** A name in quotes, or bare where the database takes it so. */
    String quote(String identifier);

    /**
     * The type that binds a whole column of values as one parameter, for {@link #in}.
     *
     * @param element the type of one value
     */
    <T> SqlType<Object[]> arrayOf(SqlType<T> element);

    /**
     * Membership in a list, with one parameter per operand, each bound by {@link #arrayOf}.
     *
     * @param operands the texts of the operands: one, or the columns of a composite key
     * @param types their types
     * @param negated for NOT IN
     */
    String in(List<String> operands, List<SqlType<?>> types, boolean negated);

    /** A parameter where no other operand tells its type. */
    default String parameter(SqlType<?> type) {
        return "?";
    }

    /** The clause that limits rows, with a leading space; the parameter of the limit comes before that of the offset. */
    default String limit(boolean limit, boolean offset) {
        return (limit ? " limit ?" : "") + (offset ? " offset ?" : "");
    }

    /**
     * The clause that locks rows, with a leading space.
     *
     * @param aliases the sources whose rows are locked
     */
    String lock(LockMode mode, List<String> aliases);
}
