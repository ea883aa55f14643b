package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogReader;
import dev.orm.schema.draft.DraftSpace;
import dev.orm.sql.Expression;
import dev.orm.sql.Select;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.SqlSpelling;
import dev.orm.sql.render.SqlText;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.TypeAdapter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * One database product: how it wants its SQL spelled, how it writes many rows best, and what its errors mean.
 *
 * <p>Implementations hold no connection and are thread-safe.
 */
public interface Dialect extends SqlSpelling, DdlSpelling {

    /** The product's name as its driver reports it, such as {@code PostgreSQL}. */
    @Override
    String name();

    @Override
    default String expression(Expression<?> expression) {
        return SqlText.inline(expression, new TableNames(this), this);
    }

    @Override
    default String query(Select<?> select) {
        return SqlText.inline(select, new TableNames(this), this);
    }

    /** Writes the name of a table with its schema as this database needs it. */
    default String quote(Table table) {
        return qualified(table.schema(), table.identifier());
    }

    /** Writes the name of a sequence with its schema as this database needs it. */
    default String quote(Sequence sequence) {
        return qualified(sequence.schema(), sequence.name());
    }

    private String qualified(@Nullable Identifier schema, Identifier name) {
        Identifier actual = schema(schema);
        return actual == null ? quote(name) : quote(actual) + '.' + quote(name);
    }

    /** Which schemas stand for those that tables and sequences name. */
    default SchemaMap schemas() {
        return SchemaMap.NONE;
    }

    /**
     * This dialect with schemas that stand for others.
     *
     * @throws UnsupportedOperationException when the dialect was not made for it
     */
    default Dialect withSchemas(SchemaMap schemas) {
        throw new UnsupportedOperationException("The dialect of " + name()
                + " does not know schemas that stand for others: let it override schemas() and withSchemas(...)");
    }

    @Override
    default @Nullable Identifier schema(@Nullable Identifier schema) {
        return schemas().schema(schema);
    }

    /** A label or another name that a statement makes up for itself. */
    @Override
    default String quote(String identifier) {
        return quote(new Identifier(identifier, false));
    }

    @Override
    default String castName(SqlType<?> type) {
        return columnType(Column.builder("cast", type).build());
    }

    /** A type as this database binds and reads its values: the variant for this database, its parts as {@link #adapter()} says. */
    @Override
    default <T> SqlType<T> adapt(SqlType<T> type) {
        return type.on(name()).adaptedBy(adapter());
    }

    /** How types that are not made of others are bound and read. */
    default TypeAdapter adapter() {
        return TypeAdapter.none();
    }

    /** The type that writes the values of a column: it refuses what the column would not keep as it is, and says which column it is. */
    default SqlType<?> stored(Column column) {
        SqlType<?> limited = LimitedText.of(LimitedType.of(adapt(column.type()), column, limits()), column, this);
        return RequiredType.of(SqlTypes.described(limited, column.subject()), column);
    }

    /** How long the database says a text is, so as to compare it with the length of a column; most count characters. */
    default int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * A value as a column will hold it: a time without the digits of its second that the column does not keep, any other value as it is.
     * Objects are given it when they are written, so that they agree with their rows.
     */
    default Object fitting(Column column, Object value) {
        return value instanceof Temporal ? limits().fitting(ColumnDigits.of(column), value) : value;
    }

    /** The statement that puts the check of a deferrable constraint off until the transaction ends, or has it done now. */
    default String checking(Table table, String constraint, boolean now) {
        return "set constraints " + qualified(table.schema(), Identifier.of(constraint))
                + (now ? " immediate" : " deferred");
    }

    /** The statement that has all checks done now that were put off until the transaction ends; null where none can be, or not be done before. */
    default @Nullable String checkingAll() {
        return null;
    }

    /** What this database keeps of values at most. */
    default ValueLimits limits() {
        return ValueLimits.NONE;
    }

    /** The greatest number of parameters that one statement can have. */
    default int maxParameters() {
        return 65_535;
    }

    /** Whether a whole list of values of a type can be bound as one array. */
    default boolean supportsArrayOf(SqlType<?> element) {
        return true;
    }

    /**
     * The type that binds a whole list of values as one array, in which null is NULL.
     *
     * @throws IllegalArgumentException when values of the type do not travel in arrays
     */
    @Override
    <T> SqlType<Object[]> arrayOf(SqlType<T> element);

    /** The forms in which this database takes many rows. */
    WriteRules writes();

    /** A stream into a table, or null when the database has none that is faster than {@link #writes()}. */
    default @Nullable BulkLoad bulkLoad() {
        return null;
    }

    /** A query that takes {@code count} values from a sequence, one a row. */
    BoundSql nextValues(Sequence sequence, int count);

    /**
     * A statement that takes {@code count} consecutive numbers and answers with the first, on a database whose sequences are part of the
     * transaction; they go down where the increment of the sequence does; null on others, which give {@link #nextValues}. What is taken this way is not kept for another transaction.
     */
    default @Nullable BoundSql nextRun(Sequence sequence, int count) {
        return null;
    }

    /**
     * A query that takes {@code count} values for a table's identity column, one a row, or null when this database numbers rows only
     * while it inserts them. The query yields no rows when the user may not do this, or when the column takes no other numbers
     * than its own.
     */
    default @Nullable BoundSql nextIdentities(Table table, int count) {
        return null;
    }

    /**
     * A query for all that has a name: the kind (the name of an {@link dev.orm.schema.ObjectKind}), the schema, the name, and whether the
     * name is found without the schema. A schema has itself no schema and is found.
     */
    String catalogQuery();

    /**
     * How this database's catalog is read.
     *
     * @throws UnsupportedOperationException when the dialect cannot read it
     */
    default CatalogReader catalog() {
        throw new UnsupportedOperationException(
                "The dialect of " + name()
                        + " does not read the database's catalog: tables cannot be reflected or compared; the dialect's method catalog() has to say how");
    }

    /**
     * Makes a connection refuse changes, or accept them again.
     *
     * @throws SQLException when the driver refuses
     */
    default void setReadOnly(Connection connection, boolean readOnly) throws SQLException {
        connection.setReadOnly(readOnly);
    }

    /**
     * Where this database can create a schema without anybody seeing it, to say how it would hold it.
     *
     * @throws UnsupportedOperationException when the dialect has no such place
     */
    default DraftSpace drafts() {
        throw new UnsupportedOperationException(
                "The dialect of " + name()
                        + " cannot create a schema where nobody sees it, so none can be compared with the database; the dialect's method drafts() has to say how");
    }

    /**
     * How this database changes what is there.
     *
     * @throws UnsupportedOperationException when the dialect does not say
     */
    default AlterSpelling alterations() {
        throw new UnsupportedOperationException(
                "The dialect of " + name()
                        + " does not say how tables are changed, so no differences can be removed; its method alterations() has to say how");
    }

    /** What an error means. */
    ErrorClass classify(SQLException failure);

    /** By what messages call an error, such as {@code SQLState 23505}. */
    default String code(SQLException failure) {
        return "SQLState " + failure.getSQLState();
    }

    /** What an error says of the constraint that is violated, or of the column that cannot take a value. */
    default Violation violation(SQLException failure) {
        return Violation.UNKNOWN;
    }

    /**
     * Refuses a text that is given another number of values than it has parameters, where the driver would take that for NULL.
     *
     * @throws SQLException of {@link ErrorClass#PARAMETERS}
     */
    default void requireParameters(PreparedStatement statement, int values) throws SQLException {}

    /** Makes a query ready whose rows hold values of {@link dev.orm.type.TypeCategory#LARGE}, where its driver would else read them in a larger form. */
    default void prepareForLarge(PreparedStatement query) throws SQLException {}

    /** Makes a write ready that its server would else run by a plan made for other tables than there are by now. */
    default void prepareForWrite(PreparedStatement statement, Write write) throws SQLException {}

    /**
     * How to end the statement that a connection runs, on the server and without this connection, which may be broken by then; null where nobody but the
     * statement itself can.
     */
    default @Nullable StatementCancel cancellation(Connection connection) throws SQLException {
        return null;
    }

    /**
     * Whether the server has given up the transaction of a connection, so that its commit would quietly roll back; asks the driver, not
     * the server, and is false where the driver does not know.
     */
    default boolean isTransactionFailed(Connection connection) throws SQLException {
        return false;
    }
}
