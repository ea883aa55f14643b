package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.Identifier;
import dev.orm.schema.Identity;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogReader;
import dev.orm.schema.catalog.Catalogs;
import dev.orm.schema.draft.DraftSpace;
import dev.orm.schema.draft.DraftSpaces;
import dev.orm.sql.Expression;
import dev.orm.sql.Feature;
import dev.orm.sql.RowLock;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.TypeAdapter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite 3.45 and later. What it keeps only as numbers and text is adapted by {@link SqliteTypes}. */
final class SqliteDialect implements Dialect {

    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.FULL_JOIN,
            Feature.WINDOW_FUNCTIONS,
            Feature.RECURSIVE_CTE,
            Feature.RECURSIVE_UNION,
            Feature.CTE_MATERIALIZATION,
            Feature.CTE_BEFORE_CHANGE,
            Feature.RETURNING,
            Feature.ON_CONFLICT,
            Feature.PARTIAL_CONFLICT,
            Feature.ANY_CONFLICT,
            Feature.COLUMNS_IN_TABLE_FUNCTION,
            Feature.COLLATION,
            Feature.UPDATE_FROM);
    private static final Set<DdlFeature> DDL_FEATURES = EnumSet.of(
            DdlFeature.SEQUENCES,
            DdlFeature.STORED_COLUMNS,
            DdlFeature.VIRTUAL_COLUMNS,
            DdlFeature.COLLATIONS,
            DdlFeature.DEFERRABLE_FOREIGN_KEYS,
            DdlFeature.EXPRESSION_INDEXES,
            DdlFeature.PARTIAL_INDEXES);

    private final IdentifierQuoting quoting = new IdentifierQuoting(ReservedWords.SQLITE, false, Integer.MAX_VALUE);
    private final WriteRules writes = new SqliteWrites(this);
    private final SchemaMap schemas;

    SqliteDialect() {
        this(SchemaMap.NONE);
    }

    private SqliteDialect(SchemaMap schemas) {
        this.schemas = schemas;
    }

    @Override
    public SchemaMap schemas() {
        return schemas;
    }

    @Override
    public Dialect withSchemas(SchemaMap schemas) {
        return new SqliteDialect(schemas);
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public TypeAdapter adapter() {
        return SqliteTypes::own;
    }

    @Override
    public <T> String literal(SqlType<T> type, @Nullable T value) {
        return SqliteTypes.literal(adapt(type), value);
    }

    /** A key alone could be read as a path. */
    @Override
    public String jsonField(String json, String key, String parameter) {
        return '(' + json + " -> ('$.\"' || replace(replace(" + parameter + ", '\\', '\\\\'), '\"', '\\\"') || '\"'))";
    }

    @Override
    public int maxParameters() {
        return 32_766;
    }

    @Override
    public String quote(Identifier identifier) {
        return quoting.quote(identifier);
    }

    /** SQLite keeps names as they were written. */
    @Override
    public boolean ignoresCaseOfNames() {
        return true;
    }

    @Override
    public int longestName() {
        return quoting.maxBytes();
    }

    @Override
    public String catalogName(Identifier identifier) {
        return identifier.text();
    }

    @Override
    public String columnType(Column column) {
        String definition = column.unsafeDefinition();
        return definition == null ? SqliteTypes.columnType(column.on(name())) : definition;
    }

    @Override
    public boolean supports(DdlFeature feature) {
        return DDL_FEATURES.contains(feature);
    }

    @Override
    public String identityClause(Identity identity) {
        return "";
    }

    /** Without {@code autoincrement} the number of a deleted row would be given again. */
    @Override
    public @Nullable String inlineKey(Table table, Column column) {
        if (!column.identity()) {
            return null;
        }
        PrimaryKey key = table.primaryKey();
        String name = key == null ? null : key.name();
        return (name == null ? "" : "constraint " + quote(Identifier.of(name)) + ' ') + "primary key autoincrement";
    }

    @Override
    public boolean enclosesDefault(String expression) {
        return SqliteAlter.isComputed(expression);
    }

    @Override
    public @Nullable UnsupportedSqlException obstacleBeforeRows(Table table, Column column) {
        Expression<?> value = column.serverDefault();
        return SqliteAlter.obstacleBeforeRows(table, column, value == null ? null : expression(value));
    }

    /** A strict table refuses what does not fit its columns; it knows no types but SQLite's own. */
    @Override
    public String tableSuffix(Table table) {
        String options = Dialect.super.tableSuffix(table);
        return table.columns().stream().allMatch(column -> column.unsafeDefinition() == null)
                ? " strict" + options
                : options;
    }

    @Override
    public List<String> beforeDroppingCycles() {
        return List.of("pragma defer_foreign_keys = on");
    }

    @Override
    public boolean indexNamesSchema() {
        return true;
    }

    /**
     * SQLite 3.53 puts the select around rows of values into the statement unless it has a limit, and takes what is computed of the values
     * for null behind a left join, from the first row without a partner on.
     */
    @Override
    public String afterValues() {
        return " limit -1";
    }

    /** The select needs a condition, or its end would be taken for that of a join. */
    @Override
    public String selectBeforeConflict(String select) {
        return "select * from (" + select + ") where true";
    }

    @Override
    public String nextValue(String sequence) {
        throw new UnsupportedSqlException(
                "The next value of a sequence in a statement", name(), "let the mapping number the rows");
    }

    /** A table with one row: the number that comes next. */
    @Override
    public String createSequence(String name, Sequence sequence) {
        return "create table " + name + " as select " + sequence.start() + " as next_value";
    }

    @Override
    public String dropSequence(String name) {
        return "drop table " + name;
    }

    @Override
    public <T> SqlType<Object[]> arrayOf(SqlType<T> element) {
        return new SqliteListType<>(adapt(element));
    }

    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        String rows = SqliteListType.rows(types);
        String operand = operands.size() == 1 ? operands.get(0) : '(' + String.join(", ", operands) + ')';
        return operand + (negated ? " not in (" : " in (") + rows + ')';
    }

    @Override
    public String limit(boolean limit, boolean offset) {
        return offset && !limit ? " limit -1 offset ?" : Dialect.super.limit(limit, offset);
    }

    /** The grammar takes no parentheses around a part of a set operation. */
    @Override
    public String beginOperand() {
        return "select * from (";
    }

    @Override
    public String lock(RowLock lock, List<String> aliases) {
        throw new UnsupportedSqlException(
                "A row lock (" + lock.strength().text().strip() + ")",
                name(),
                "let the transaction begin with a change, which locks the whole database, or use a version attribute");
    }

    @Override
    public WriteRules writes() {
        return writes;
    }

    @Override
    public BoundSql nextValues(Sequence sequence, int count) {
        throw new IllegalStateException("SQLite numbers are taken by nextRun");
    }

    /** The numbers are taken in the transaction, which gives them back when it rolls back: so none may be kept for another one. */
    @Override
    public BoundSql nextRun(Sequence sequence, int count) {
        int distance = sequence.increment() > 0 ? count : -count;
        return new BoundSql(
                "update " + quote(sequence) + " set next_value = next_value + ? returning next_value - ?",
                List.of(SqlTypes.INTEGER, SqlTypes.INTEGER),
                new Object[] {distance, distance});
    }

    @Override
    public String catalogQuery() {
        return "select case when (select group_concat(name) from pragma_table_info(l.name, l.schema)) = 'next_value'"
                + " then 'SEQUENCE' when l.type = 'view' then 'VIEW' else 'TABLE' end, l.schema, l.name, 1"
                + " from pragma_table_list as l where l.type in ('table', 'view', 'virtual') and l.name not like 'sqlite\\_%' escape '\\'"
                + " union all select 'INDEX', l.schema, i.name, 1 from pragma_table_list as l, pragma_index_list(l.name, l.schema) as i"
                + " where i.origin = 'c'"
                + " union all select 'SCHEMA', null, name, 1 from pragma_database_list";
    }

    /** The driver's own flag can only be set before it connects. */
    @Override
    public void setReadOnly(Connection connection, boolean readOnly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = " + (readOnly ? "on" : "off"));
        }
    }

    @Override
    public String code(SQLException failure) {
        String code = SqliteErrors.code(failure);
        return code.isEmpty() ? Dialect.super.code(failure) : code;
    }

    @Override
    public CatalogReader catalog() {
        return Catalogs.sqlite();
    }

    @Override
    public DraftSpace drafts() {
        return DraftSpaces.sqlite();
    }

    @Override
    public AlterSpelling alterations() {
        return new SqliteAlter();
    }

    /** The driver binds NULL to what it is given nothing for. */
    @Override
    public void requireParameters(PreparedStatement statement, int values) throws SQLException {
        int parameters = statement.getParameterMetaData().getParameterCount();
        if (parameters != values) {
            throw new SQLException(parameters + " parameters and " + values + " values", SqliteErrors.PARAMETERS);
        }
    }

    @Override
    public ErrorClass classify(SQLException failure) {
        return SqliteErrors.classify(failure);
    }

    @Override
    public Violation violation(SQLException failure) {
        return SqliteErrors.violation(failure);
    }
}
