package dev.orm.sql.render;

import dev.orm.sql.Feature;
import dev.orm.sql.FetchMode;
import dev.orm.sql.Operation;
import dev.orm.sql.RowLock;
import dev.orm.sql.Template;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of a statement's text depends on the database. Implementations are immutable and safe for use by many threads.
 */
public interface SqlSpelling {

    /** The name of the database product, by which operations are given their spellings. */
    String name();

    /** Whether the database has a feature. */
    boolean supports(Feature feature);

    /**
     * Requires what some databases cannot do.
     *
     * @throws UnsupportedSqlException if this one cannot
     */
    default void require(Feature feature) {
        if (!supports(feature)) {
            throw new UnsupportedSqlException(feature.what(), name(), feature.instead());
        }
    }

    /**
     * How an operation is spelled.
     *
     * @throws dev.orm.sql.UnsupportedSqlException if the database does not have it
     */
    default Template template(Operation operation) {
        return operation.template(name());
    }

    /** Whether the key of a member of a JSON object is a parameter; else {@link #jsonField} puts it into the text. */
    default boolean bindsJsonKeys() {
        return true;
    }

    /**
     * The text of a member of a JSON object.
     *
     * @param json the text of the object, an atom
     * @param key the key
     * @param parameter the text of the key as a parameter, where {@link #bindsJsonKeys()}
     */
    default String jsonField(String json, String key, String parameter) {
        return '(' + json + " -> " + parameter + ')';
    }

    /** A type as this database binds and reads its values. */
    default <T> SqlType<T> adapt(SqlType<T> type) {
        return type;
    }

    /**
     * A value as a literal, for texts that take no parameters.
     *
     * @throws IllegalArgumentException if the value has no literal
     */
    default <T> String literal(SqlType<T> type, @Nullable T value) {
        return Literals.of(type, value);
    }

    /**
     * The next value of a sequence.
     *
     * @param sequence its name, quoted and qualified
     * @throws dev.orm.sql.UnsupportedSqlException if the database has no sequences
     */
    default String nextValue(String sequence) {
        return "next value for " + sequence;
    }

    /**
     * The name of a type as a cast takes it.
     *
     * @throws IllegalArgumentException if nothing can be cast to the type
     */
    String castName(SqlType<?> type);

    /** A name in quotes, or bare where the database takes it so. */
    String quote(String identifier);

    /**
     * The type that binds a whole column of values as one parameter, for {@link #in}.
     *
     * @param element the type of one value
     * @return null when values of the type cannot travel in an array
     */
    <T> @Nullable SqlType<Object[]> arrayOf(SqlType<T> element);

    /**
     * Membership in a list, with one parameter per operand, each bound by {@link #arrayOf}.
     *
     * @param operands the texts of the operands: one, or the columns of a composite key
     * @param types their types
     * @param negated for NOT IN
     */
    String in(List<String> operands, List<SqlType<?>> types, boolean negated);

    /**
     * The same with the text of each operand once and before the lists, and one parameter for each list: operands that are computed hold
     * parameters of their own. A dialect overrides it whose {@link #in} repeats operands.
     */
    default String inOnce(List<String> operands, List<SqlType<?>> types, boolean negated) {
        return in(operands, types, negated);
    }

    /** Whether a list of any length goes as one parameter; otherwise one of more than {@link dev.orm.sql.InValues#PART} goes in parts. */
    default boolean takesLongLists() {
        return true;
    }

    /**
     * Which operand each parameter of {@link #in} binds, in the order of the text; a text may need the values of an
     * operand twice.
     *
     * @param operands the number of operands
     */
    default int[] inParameters(int operands) {
        return IntStream.range(0, operands).toArray();
    }

    /** The text of a parameter beside an operand that tells its type. */
    default String parameterText(SqlType<?> type) {
        return "?";
    }

    /** A parameter where no other operand tells its type. */
    default String parameter(SqlType<?> type) {
        return "?";
    }

    /**
     * The clause that limits rows, with a leading space; the parameter of the limit comes before that of the offset.
     */
    default String limit(boolean limit, boolean offset) {
        return (limit ? " limit ?" : "") + (offset ? " offset ?" : "");
    }

    /** The clause that limits rows in a mode other than rows; the parameter of the offset comes first. */
    default String fetch(FetchMode mode, boolean offset) {
        return (offset ? " offset ? rows" : "")
                + " fetch first ? "
                + (mode.isPercent() ? "percent " : "")
                + (mode.isWithTies() ? "rows with ties" : "rows only");
    }

    /** Whether GROUP BY takes the position of an item; otherwise it takes the label. */
    default boolean groupsByPosition() {
        return true;
    }

    /** What stands before an operand of a set operation that has an order, a limit or set operations of its own. */
    default String beginOperand() {
        return "(";
    }

    /** What stands behind such an operand. */
    default String endOperand() {
        return ")";
    }

    /**
     * The clause that locks rows, with a leading space.
     *
     * @param lock how; its sources are given by the aliases
     * @param aliases the sources whose rows are locked
     * @throws dev.orm.sql.UnsupportedSqlException if the database has no such lock, nor a stronger one
     */
    String lock(RowLock lock, List<String> aliases);

    /**
     * The kind of table that yields the rows of a change to a select, in place of RETURNING: {@code final table}, or
     * {@code old table} for deleted rows.
     *
     * @return null where a select cannot read from a change
     */
    default @Nullable String changedTable(boolean deleted) {
        return null;
    }

    /**
     * The column that tells each row of a table from the others, for a MERGE in place of UPDATE with FROM.
     *
     * @return null where MERGE is not used
     */
    default @Nullable String rowId() {
        return null;
    }

    /** The text of a select of an insert before ON CONFLICT. */
    default String selectBeforeConflict(String select) {
        return select;
    }

    /** What stands behind rows of values in FROM whose columns cannot be named behind their alias. */
    default String afterValues() {
        return "";
    }
}
