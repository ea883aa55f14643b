package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.Identifier;
import dev.orm.schema.Index;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogReader;
import dev.orm.schema.catalog.Catalogs;
import dev.orm.schema.draft.DraftSpace;
import dev.orm.schema.draft.DraftSpaces;
import dev.orm.sql.Feature;
import dev.orm.sql.RowLock;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.Literals;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.TypeAdapter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** PostgreSQL 15 and later. */
final class PostgresDialect implements Dialect {

    private static final String OUTSIDE_CATALOG = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')";

    private static final Pattern ALONE = Pattern.compile("(create (unique )?|drop )index concurrently ");

    private final IdentifierQuoting quoting = new IdentifierQuoting(ReservedWords.POSTGRES, false, 63);
    private final WriteRules writes = new PostgresWrites(this);
    private final PostgresOptions options = new PostgresOptions(this);
    private final @Nullable PostgresDriver driver =
            ClassUtils.isPresent("org.postgresql.PGConnection", PostgresDialect.class.getClassLoader())
                    ? new PostgresDriver(this)
                    : null;

    private final SchemaMap schemas;

    PostgresDialect() {
        this(SchemaMap.NONE);
    }

    private PostgresDialect(SchemaMap schemas) {
        this.schemas = schemas;
    }

    @Override
    public String checkingAll() {
        return "set constraints all immediate";
    }

    @Override
    public SchemaMap schemas() {
        return schemas;
    }

    @Override
    public Dialect withSchemas(SchemaMap schemas) {
        return new PostgresDialect(schemas);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean supports(Feature feature) {
        return feature != Feature.FETCH_PERCENT;
    }

    @Override
    public String quote(Identifier identifier) {
        return quoting.quote(identifier);
    }

    @Override
    public int longestName() {
        return quoting.maxBytes();
    }

    @Override
    public String catalogName(Identifier identifier) {
        return quoting.catalogName(identifier);
    }

    @Override
    public boolean supports(DdlFeature feature) {
        return feature != DdlFeature.VIRTUAL_COLUMNS;
    }

    @Override
    public String columnType(Column column) {
        String definition = column.unsafeDefinition();
        return definition == null ? PostgresTypes.columnType(column.on(name())) : definition;
    }

    @Override
    public <T> String literal(SqlType<T> type, @Nullable T value) {
        return Literals.of(type, value, bytes -> "cast('\\x" + HexFormat.of().formatHex(bytes) + "' as bytea)");
    }

    @Override
    public String tableKind(Table table) {
        return options.isUnlogged(table.options()) ? "unlogged " : Dialect.super.tableKind(table);
    }

    @Override
    public String tableSuffix(Table table) {
        return options.table(table.options(), "table " + table.qualifiedName());
    }

    @Override
    public String columnSuffix(Table table, Column column) {
        return options.column(column.options(), "column " + column.name() + " of table " + table.qualifiedName());
    }

    @Override
    public String indexKind(Index index) {
        return options.isConcurrent(index.storage().options()) ? "concurrently " : "";
    }

    @Override
    public String indexSuffix(Table table, Index index) {
        return options.index(index.storage().options(), "index " + index.name() + " of table " + table.qualifiedName());
    }

    @Override
    public boolean runsAlone(String ddl) {
        return ALONE.matcher(ddl).lookingAt();
    }

    @Override
    public String nextValue(String sequence) {
        return "nextval(" + Literals.text(sequence) + ')';
    }

    @Override
    public TypeAdapter adapter() {
        return PostgresAdapter.INSTANCE;
    }

    @Override
    public ValueLimits limits() {
        return ValueLimits.POSTGRES;
    }

    @Override
    public boolean supportsArrayOf(SqlType<?> element) {
        return PostgresTypes.elementType(element) != null;
    }

    @Override
    public <T> SqlType<Object[]> arrayOf(SqlType<T> element) {
        return PostgresArrayType.of(element);
    }

    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        List<String> elements = Membership.elements(operands.size());
        List<String> typed = IntStream.range(0, elements.size())
                .mapToObj(i -> PostgresTypes.element(types.get(i), elements.get(i)))
                .toList();
        return operands.size() == 1 && typed.equals(elements)
                ? Membership.any(operands.get(0), negated)
                : Membership.rows(operands, typed, negated);
    }

    @Override
    public String parameter(SqlType<?> type) {
        String name = PostgresTypes.name(type);
        return name == null ? "?" : "cast(? as " + name + ')';
    }

    @Override
    public String lock(RowLock lock, List<String> aliases) {
        String of = aliases.isEmpty() ? "" : " of " + String.join(", ", aliases);
        return lock.strength().text() + of + lock.whenLocked().text();
    }

    @Override
    public WriteRules writes() {
        return writes;
    }

    @Override
    public @Nullable BulkLoad bulkLoad() {
        return driver;
    }

    @Override
    public BoundSql nextValues(Sequence sequence, int count) {
        return new BoundSql(
                "select nextval(?::regclass) from generate_series(1, ?)",
                List.of(SqlTypes.STRING, SqlTypes.INTEGER),
                new Object[] {quote(sequence), count});
    }

    @Override
    public @Nullable BoundSql nextIdentities(Table table, int count) {
        Column identity =
                table.columns().stream().filter(Column::identity).findFirst().orElse(null);
        if (identity == null) {
            return null;
        }
        String name = quote(table);
        String column = catalogName(identity.identifier());
        return new BoundSql(
                "select nextval(s.name) from (select pg_get_serial_sequence(?, ?)::regclass as name offset 0) as s"
                        + " cross join generate_series(1, ?) where has_sequence_privilege(s.name, 'USAGE, UPDATE')"
                        + " and not exists (select 1 from pg_attribute as a"
                        + " where a.attrelid = ?::regclass and a.attname = ? and a.attidentity = 'a')",
                List.of(SqlTypes.STRING, SqlTypes.STRING, SqlTypes.INTEGER, SqlTypes.STRING, SqlTypes.STRING),
                new Object[] {name, column, count, name, column});
    }

    @Override
    public String catalogQuery() {
        return "select case when c.relkind in ('v', 'm') then 'VIEW' when c.relkind in ('i', 'I') then 'INDEX'"
                + " when c.relkind = 'S' then 'SEQUENCE' else 'TABLE' end, n.nspname, c.relname, pg_table_is_visible(c.oid)"
                + " from pg_class as c join pg_namespace as n on n.oid = c.relnamespace"
                + " where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I') and " + OUTSIDE_CATALOG
                + " union all select 'TYPE', n.nspname, t.typname, pg_type_is_visible(t.oid)"
                + " from pg_type as t join pg_namespace as n on n.oid = t.typnamespace"
                + " where t.typtype in ('e', 'd') and " + OUTSIDE_CATALOG
                + " union all select 'SCHEMA', null, n.nspname, true from pg_namespace as n";
    }

    @Override
    public CatalogReader catalog() {
        return Catalogs.postgresql();
    }

    @Override
    public DraftSpace drafts() {
        return DraftSpaces.rolledBackSchemas();
    }

    @Override
    public AlterSpelling alterations() {
        return new PostgresAlter();
    }

    @Override
    public ErrorClass classify(SQLException failure) {
        return PostgresErrors.classify(failure, driver);
    }

    @Override
    public Violation violation(SQLException failure) {
        return driver == null ? Violation.UNKNOWN : driver.violation(failure);
    }

    @Override
    public void prepareForLarge(PreparedStatement query) throws SQLException {
        if (driver != null) {
            driver.askForBinary(query);
        }
    }

    @Override
    public void prepareForWrite(PreparedStatement statement, Write write) throws SQLException {
        if (driver != null && PostgresWrites.isPlannedAnew(write.sql())) {
            driver.planAnew(statement);
        }
    }

    @Override
    public @Nullable StatementCancel cancellation(Connection connection) throws SQLException {
        return driver == null ? null : driver.cancellation(connection);
    }

    @Override
    public boolean isTransactionFailed(Connection connection) throws SQLException {
        return driver != null && driver.isTransactionFailed(connection);
    }
}
