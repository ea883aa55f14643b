package dev.orm.conformance;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.DialectProvider;
import dev.orm.dialect.Dialects;
import dev.orm.dialect.ErrorClass;
import dev.orm.dialect.IdentifierQuoting;
import dev.orm.dialect.Violation;
import dev.orm.dialect.WriteRules;
import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.Generated;
import dev.orm.schema.Identifier;
import dev.orm.schema.Sequence;
import dev.orm.sql.Feature;
import dev.orm.sql.Operation;
import dev.orm.sql.RowLock;
import dev.orm.sql.Template;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dialect as somebody else would write it, for H2 with lower-case names: it takes from H2's what is the same, and writes rows in the
 * plain forms.
 */
final class LowerCaseH2 implements Dialect {

    static final String URL =
            "jdbc:h2:mem:lower;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    private static final Set<Feature> FEATURES =
            Set.of(Feature.WINDOW_FUNCTIONS, Feature.RECURSIVE_CTE, Feature.DISTINCT_ON, Feature.DERIVED_COLUMN_NAMES);
    private static final Set<DdlFeature> DDL_FEATURES =
            Set.of(DdlFeature.SCHEMAS, DdlFeature.SEQUENCES, DdlFeature.ADD_CONSTRAINT, DdlFeature.STORED_COLUMNS);

    private final Dialect h2 = Dialects.h2();
    private final WriteRules writes = WriteRules.plain(this);
    private final IdentifierQuoting quoting = new IdentifierQuoting(
            Set.of("select", "user", "order", "group", "table", "value", "key", "true", "_rowid_"), false, 256);

    /** Finds the dialect by the address of the database. */
    public static final class Provider implements DialectProvider {

        @Override
        public @Nullable Dialect dialect(DatabaseMetaData database) throws SQLException {
            return database.getURL().startsWith("jdbc:h2:mem:lower") ? new LowerCaseH2() : null;
        }
    }

    @Override
    public String name() {
        return "Lower-case H2";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public boolean supports(DdlFeature feature) {
        return DDL_FEATURES.contains(feature);
    }

    @Override
    public Template template(Operation operation) {
        return h2.template(operation);
    }

    @Override
    public String quote(Identifier identifier) {
        return quoting.quote(identifier);
    }

    @Override
    public String catalogName(Identifier identifier) {
        return quoting.catalogName(identifier);
    }

    @Override
    public String columnType(Column column) {
        return h2.columnType(column);
    }

    @Override
    public String parameter(SqlType<?> type) {
        return h2.parameter(type);
    }

    @Override
    public String storageClause(Generated.Storage storage) {
        return h2.storageClause(storage);
    }

    @Override
    public <T> SqlType<Object[]> arrayOf(SqlType<T> element) {
        return h2.arrayOf(element);
    }

    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        return h2.in(operands, types, negated);
    }

    @Override
    public String inOnce(List<String> operands, List<SqlType<?>> types, boolean negated) {
        return h2.inOnce(operands, types, negated);
    }

    @Override
    public int[] inParameters(int operands) {
        return h2.inParameters(operands);
    }

    @Override
    public String lock(RowLock lock, List<String> aliases) {
        return h2.lock(lock, aliases);
    }

    @Override
    public WriteRules writes() {
        return writes;
    }

    @Override
    public BoundSql nextValues(Sequence sequence, int count) {
        return h2.nextValues(sequence, count);
    }

    @Override
    public String catalogQuery() {
        return h2.catalogQuery().replace("'INFORMATION_SCHEMA'", "'information_schema'");
    }

    @Override
    public ErrorClass classify(SQLException failure) {
        return h2.classify(failure);
    }

    @Override
    public Violation violation(SQLException failure) {
        return h2.violation(failure);
    }
}
