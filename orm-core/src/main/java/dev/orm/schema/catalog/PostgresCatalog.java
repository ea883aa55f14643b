package dev.orm.schema.catalog;

import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Reference;
import dev.orm.schema.catalog.CatalogConstraint.Timing;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's catalog, whose functions write expressions and queries in their normal form. */
final class PostgresCatalog implements CatalogReader {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    @Override
    public CatalogContents read(CatalogQueries queries, CatalogScope scope) {
        CatalogAssembly assembly = new CatalogAssembly();
        ScopedQueries scoped = new ScopedQueries(queries, scope, PostgresCatalogSql.SCOPE, "n.nspname", "c.relname");
        scoped.all(PostgresCatalogSql.SCHEMAS, row -> assembly.schema(row.text(), row.optionalText(), row.flag()));
        scoped.relations(PostgresCatalogSql.RELATIONS, row -> assembly.relation(relation(row)));
        scoped.relations(PostgresCatalogSql.COLUMNS, row -> assembly.column(row.object(), column(row)));
        scoped.relations(PostgresCatalogSql.CONSTRAINTS, row -> assembly.constraint(row.object(), constraint(row)));
        scoped.relations(PostgresCatalogSql.INDEXES, row -> assembly.index(row.object(), index(row)));
        scoped.relations(PostgresCatalogSql.USES, row -> assembly.reads(row.object(), row.object()));
        if (scope.names().isEmpty()) {
            scoped.objects(PostgresCatalogSql.SEQUENCES, row -> assembly.sequence(sequence(row)));
        }
        scoped.objects(PostgresCatalogSql.ENUMS, row -> assembly.enumType(enumType(row)));
        scoped.objects(PostgresCatalogSql.DOMAINS, row -> assembly.domain(domain(row)));
        return assembly.contents();
    }

    @Override
    public String currentSchema(CatalogQueries queries) {
        return ScopedQueries.currentSchema(queries);
    }

    @Override
    public List<CatalogEntry> list(CatalogQueries queries) {
        List<CatalogEntry> entries = new ArrayList<>();
        ScopedQueries.unscoped(queries).all(PostgresCatalogSql.LIST, row -> entries.add(entry(row)));
        return entries;
    }

    private static CatalogEntry entry(CatalogRow row) throws SQLException {
        CatalogObject name = row.object();
        String kind = row.text();
        return new CatalogEntry(
                name,
                switch (kind.charAt(0)) {
                    case 'v' -> CatalogEntry.Kind.VIEW;
                    case 'm' -> CatalogEntry.Kind.MATERIALIZED_VIEW;
                    case 'S' -> CatalogEntry.Kind.SEQUENCE;
                    case 'e' -> CatalogEntry.Kind.ENUM;
                    case 'd' -> CatalogEntry.Kind.DOMAIN;
                    case 'n' -> CatalogEntry.Kind.SCHEMA;
                    default -> kind.endsWith("t") ? CatalogEntry.Kind.TEMPORARY_TABLE : CatalogEntry.Kind.TABLE;
                },
                row.flag());
    }

    private static CatalogAssembly.Relation relation(CatalogRow row) throws SQLException {
        CatalogObject name = row.object();
        boolean temporary = row.flag();
        String source = row.optionalText();
        boolean materialized = row.flag();
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : row.texts()) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        String partitions = row.optionalText();
        if (partitions != null) {
            options.put("partition by", partitions);
        }
        return new CatalogAssembly.Relation(
                name,
                temporary,
                source == null ? null : withoutSemicolon(source),
                materialized,
                options,
                row.optionalText());
    }

    private static String withoutSemicolon(String source) {
        String text = source.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static CatalogColumn column(CatalogRow row) throws SQLException {
        String name = row.text();
        boolean nullable = row.flag();
        CatalogType type = PostgresCatalogTypes.type(row);
        String expression = row.optionalText();
        String identity = row.text();
        String generated = row.text();
        String comment = row.optionalText();
        String collation = row.optionalText();
        CatalogType collated = collation == null ? type : PostgresCatalogTypes.collated(type, collation);
        Long start = row.optionalNumber();
        ColumnSource source = start != null && (!identity.isEmpty() || isNext(expression))
                ? new ColumnSource.Identity(identity.equals("a"), row.numbersFrom(start))
                : source(expression, generated);
        return new CatalogColumn(name, collated, nullable, source, null, comment);
    }

    /** A serial column takes the numbers of its own sequence by a default; that is an identity column in older words. */
    private static boolean isNext(@Nullable String expression) {
        return expression != null && expression.startsWith("nextval(");
    }

    private static @Nullable ColumnSource source(@Nullable String expression, String generated) {
        if (expression == null) {
            return null;
        }
        return generated.isEmpty()
                ? new ColumnSource.Default(expression)
                : new ColumnSource.Computed(expression, generated.equals("s"));
    }

    private static CatalogConstraint constraint(CatalogRow row) throws SQLException {
        String name = row.text();
        String kind = row.text();
        List<String> columns = row.texts();
        CatalogObject target = row.optionalObject();
        List<String> targetColumns = row.texts();
        String onDelete = action(row.text());
        String onUpdate = action(row.text());
        String match = row.text().equals("f") ? "full" : "simple";
        Timing timing = timing(row.flag(), row.flag());
        String condition = row.optionalText();
        boolean nullsDistinct = !row.flag();
        String comment = row.optionalText();
        return switch (kind) {
            case "p" -> new PrimaryKey(name, columns, timing, comment);
            case "u" -> new Unique(name, columns, nullsDistinct, timing, comment);
            case "c" -> new Check(name, Parentheses.stripped(Objects.requireNonNull(condition)), comment);
            default -> {
                Reference reference =
                        new Reference(Objects.requireNonNull(target), targetColumns, onDelete, onUpdate, match);
                yield new ForeignKey(name, columns, reference, timing, comment);
            }
        };
    }

    private static String action(String code) {
        return switch (code) {
            case "c" -> "cascade";
            case "n" -> "set null";
            case "d" -> "set default";
            case "r" -> "restrict";
            default -> "no action";
        };
    }

    private static Timing timing(boolean deferrable, boolean deferred) {
        if (deferred) {
            return Timing.DEFERRED;
        }
        return deferrable ? Timing.DEFERRABLE : Timing.IMMEDIATE;
    }

    private static CatalogIndex index(CatalogRow row) throws SQLException {
        String name = row.text();
        boolean unique = row.flag();
        boolean notDistinct = row.flag();
        String method = row.text();
        List<CatalogIndex.Part> parts = parts(row.texts(), row.texts(), row.texts(), row.texts());
        List<String> included = row.texts();
        String predicate = row.optionalText();
        CatalogIndex.Uniqueness nulls =
                notDistinct ? CatalogIndex.Uniqueness.NULLS_NOT_DISTINCT : CatalogIndex.Uniqueness.NULLS_DISTINCT;
        return new CatalogIndex(
                name,
                unique ? nulls : CatalogIndex.Uniqueness.NONE,
                method,
                parts,
                included,
                predicate == null ? null : Parentheses.stripped(predicate),
                row.optionalText());
    }

    private static List<CatalogIndex.Part> parts(
            List<String> texts, List<String> columns, List<String> options, List<String> operators) {
        List<CatalogIndex.Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean expression = columns.get(i).isEmpty();
            int option = Integer.parseInt(options.get(i));
            parts.add(new CatalogIndex.Part(
                    expression ? Parentheses.stripped(texts.get(i)) : columns.get(i),
                    expression,
                    (option & DESCENDING) != 0,
                    (option & NULLS_FIRST) != 0,
                    operators.get(i).isEmpty() ? null : operators.get(i)));
        }
        return parts;
    }

    private static CatalogSequence sequence(CatalogRow row) throws SQLException {
        return new CatalogSequence(row.object(), row.text(), row.numbers(), row.optionalText());
    }

    private static CatalogEnum enumType(CatalogRow row) throws SQLException {
        return new CatalogEnum(row.object(), row.texts(), row.optionalText());
    }

    private static CatalogDomain domain(CatalogRow row) throws SQLException {
        CatalogObject name = row.object();
        String type = row.text();
        boolean nullable = row.flag();
        String defaultValue = row.optionalText();
        List<String> names = row.texts();
        List<String> conditions = row.texts();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            checks.add(new Check(names.get(i), Parentheses.stripped(conditions.get(i)), null));
        }
        return new CatalogDomain(name, type, nullable, defaultValue, checks, row.optionalText());
    }
}
