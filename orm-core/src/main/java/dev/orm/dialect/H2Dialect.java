package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.DialectOption;
import dev.orm.schema.Generated;
import dev.orm.schema.Identifier;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogReader;
import dev.orm.schema.catalog.Catalogs;
import dev.orm.schema.draft.DraftSpace;
import dev.orm.schema.draft.DraftSpaces;
import dev.orm.sql.Feature;
import dev.orm.sql.RowLock;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.TypeAdapter;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** H2 2.x in its regular mode. */
final class H2Dialect implements Dialect {

    private static final int LONGEST_NAME = 256;
    private static final Set<Feature> FEATURES = EnumSet.of(
            Feature.DISTINCT_ON,
            Feature.ROW_LOCK,
            Feature.FETCH_WITH_TIES,
            Feature.QUANTIFIED_COMPARISON,
            Feature.WINDOW_FUNCTIONS,
            Feature.RECURSIVE_CTE,
            Feature.FETCH_PERCENT,
            Feature.ORDINALITY,
            Feature.TRUTH_LABELS,
            Feature.DERIVED_COLUMN_NAMES,
            Feature.DEFAULT_KEYWORD);
    private static final Set<DdlFeature> DDL_FEATURES = EnumSet.complementOf(EnumSet.of(
            DdlFeature.MATERIALIZED_VIEWS,
            DdlFeature.VIRTUAL_COLUMNS,
            DdlFeature.COLLATIONS,
            DdlFeature.DEFERRABLE_FOREIGN_KEYS,
            DdlFeature.DEFERRABLE_UNIQUE,
            DdlFeature.MATCH_FULL,
            DdlFeature.EXPRESSION_INDEXES,
            DdlFeature.PARTIAL_INDEXES,
            DdlFeature.COVERING_INDEXES,
            DdlFeature.INDEX_METHODS,
            DdlFeature.OPERATOR_CLASSES));

    private final IdentifierQuoting quoting = new IdentifierQuoting(ReservedWords.H2, true, LONGEST_NAME);
    private final WriteRules writes = new H2Writes(this);

    private final SchemaMap schemas;

    H2Dialect() {
        this(SchemaMap.NONE);
    }

    private H2Dialect(SchemaMap schemas) {
        this.schemas = schemas;
    }

    @Override
    public SchemaMap schemas() {
        return schemas;
    }

    @Override
    public Dialect withSchemas(SchemaMap schemas) {
        return new H2Dialect(schemas);
    }

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public String changedTable(boolean deleted) {
        return deleted ? "old table" : "final table";
    }

    @Override
    public String rowId() {
        return "_rowid_";
    }

    /** An array of H2 holds 65,536 values. */
    @Override
    public boolean takesLongLists() {
        return false;
    }

    @Override
    public int maxParameters() {
        return 100_000;
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
        return DDL_FEATURES.contains(feature);
    }

    /** H2 computes generated columns when the row is written and has no word for it. */
    @Override
    public String storageClause(Generated.Storage storage) {
        return "";
    }

    @Override
    public String enumObject() {
        return "domain";
    }

    @Override
    public String domainNotNull() {
        return "check (value is not null)";
    }

    @Override
    public boolean constraintsBelongToSchemas() {
        return true;
    }

    @Override
    public String tableKind(Table table) {
        boolean memory = table.options().contains(new DialectOption(name(), "memory", true));
        return (memory ? "memory " : "") + (table.temporary() ? "local temporary " : "");
    }

    @Override
    public Set<String> tableOptions() {
        return Set.of("memory");
    }

    @Override
    public String columnType(Column column) {
        String definition = column.unsafeDefinition();
        return definition == null ? H2Types.columnType(column.on(name())) : definition;
    }

    /** H2 takes a name there and no value. */
    @Override
    public boolean bindsJsonKeys() {
        return false;
    }

    @Override
    public String jsonField(String json, String key, String parameter) {
        if (key.length() > LONGEST_NAME) {
            throw new UnsupportedSqlException(
                    "A JSON key of more than " + LONGEST_NAME + " characters",
                    name(),
                    "read the whole JSON and look there");
        }
        return '(' + json + ").\"" + key.replace("\"", "\"\"") + '"';
    }

    @Override
    public TypeAdapter adapter() {
        return H2Adapter.INSTANCE;
    }

    @Override
    public ValueLimits limits() {
        return ValueLimits.H2;
    }

    @Override
    public <T> SqlType<Object[]> arrayOf(SqlType<T> element) {
        return new H2ArrayType<>(element);
    }

    /** H2 finds rows by an index only for the predicate on the first column, so that one stands before the list of rows. */
    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        if (operands.size() == 1) {
            String element = types.get(0).written("v.c0");
            return element.equals("v.c0")
                    ? Membership.any(operands.get(0), negated)
                    : Membership.rows(operands, List.of(element), negated);
        }
        String first = in(operands.subList(0, 1), types.subList(0, 1), false);
        String all = '(' + first + " and " + inOnce(operands, types, false) + ')';
        return negated ? "not " + all : all;
    }

    @Override
    public String inOnce(List<String> operands, List<SqlType<?>> types, boolean negated) {
        return operands.size() == 1
                ? in(operands, types, negated)
                : Membership.rows(operands, Membership.elements(types), negated);
    }

    @Override
    public int[] inParameters(int operands) {
        return operands == 1
                ? new int[] {0}
                : IntStream.concat(IntStream.of(0), IntStream.range(0, operands))
                        .toArray();
    }

    @Override
    public String parameter(SqlType<?> type) {
        return H2Types.parameter(type);
    }

    @Override
    public boolean groupsByPosition() {
        return false;
    }

    /** H2 knows one lock, that for updates, which is at least as strong as each of the others. */
    @Override
    public String lock(RowLock lock, List<String> aliases) {
        return " for update" + lock.whenLocked().text();
    }

    /** H2 counts as Java does. */
    @Override
    public int length(String text) {
        return text.length();
    }

    @Override
    public WriteRules writes() {
        return writes;
    }

    @Override
    public BoundSql nextValues(Sequence sequence, int count) {
        return new BoundSql(
                "select next value for " + quote(sequence) + " from system_range(1, ?)",
                List.of(SqlTypes.INTEGER),
                new Object[] {count});
    }

    @Override
    public String catalogQuery() {
        return "select case table_type when 'VIEW' then 'VIEW' else 'TABLE' end, table_schema, table_name, table_schema = current_schema"
                + " from information_schema.tables where table_schema <> 'INFORMATION_SCHEMA'"
                + " union all select 'SEQUENCE', sequence_schema, sequence_name, sequence_schema = current_schema"
                + " from information_schema.sequences"
                + " union all select 'INDEX', index_schema, index_name, index_schema = current_schema from information_schema.indexes"
                + " union all select 'TYPE', domain_schema, domain_name, domain_schema = current_schema from information_schema.domains"
                + " union all select 'SCHEMA', null, schema_name, true from information_schema.schemata";
    }

    @Override
    public CatalogReader catalog() {
        return Catalogs.h2();
    }

    @Override
    public DraftSpace drafts() {
        return DraftSpaces.h2();
    }

    @Override
    public AlterSpelling alterations() {
        return new H2Alter();
    }

    @Override
    public ErrorClass classify(SQLException failure) {
        return H2Errors.classify(failure);
    }

    @Override
    public Violation violation(SQLException failure) {
        return H2Errors.violation(failure);
    }
}
