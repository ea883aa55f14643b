package dev.orm.schema.catalog;

import dev.orm.schema.catalog.CatalogConstraint.Check;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads H2's information schema, which keeps expressions and queries as H2 understood them. */
final class H2Catalog implements CatalogReader {

    private static final Pattern QUALIFIED = Pattern.compile("\"((?:[^\"]|\"\")+)\"\\.\"((?:[^\"]|\"\")+)\"");

    @Override
    public CatalogContents read(CatalogQueries queries, CatalogScope scope) {
        CatalogAssembly assembly = new CatalogAssembly();
        H2Types types = new H2Types();
        ScopedQueries relations = scoped(queries, scope, "o.table_schema");
        relations.all(H2CatalogSql.SCHEMAS, row -> assembly.schema(row.text(), row.optionalText(), row.flag()));
        relations.all(H2CatalogSql.ELEMENTS, types::element);
        relations.all(H2CatalogSql.ENUM_VALUES, types::enumValue);
        relations.relations(H2CatalogSql.RELATIONS, row -> relation(row, assembly));
        relations.relations(H2CatalogSql.COLUMNS, row -> column(row, types, assembly));
        H2Constraints constraints = new H2Constraints();
        relations.relations(H2CatalogSql.CONSTRAINTS, constraints::read);
        constraints.addTo(assembly);
        H2Indexes indexes = new H2Indexes();
        relations.relations(H2CatalogSql.INDEXES, indexes::read);
        indexes.addTo(assembly);
        if (scope.names().isEmpty()) {
            scoped(queries, scope, "o.sequence_schema")
                    .objects(H2CatalogSql.SEQUENCES, row -> assembly.sequence(sequence(row)));
        }
        domains(scoped(queries, scope, "o.domain_schema"), types, assembly);
        return assembly.contents();
    }

    @Override
    public String currentSchema(CatalogQueries queries) {
        return ScopedQueries.currentSchema(queries);
    }

    @Override
    public List<CatalogEntry> list(CatalogQueries queries) {
        List<CatalogEntry> entries = new ArrayList<>();
        ScopedQueries.unscoped(queries)
                .all(
                        H2CatalogSql.LIST,
                        row -> entries.add(
                                new CatalogEntry(row.object(), CatalogEntry.Kind.valueOf(row.text()), row.flag())));
        return entries;
    }

    private static ScopedQueries scoped(CatalogQueries queries, CatalogScope scope, String schemaColumn) {
        return new ScopedQueries(queries, scope, H2CatalogSql.SCOPE, schemaColumn, "o.table_name");
    }

    private static void relation(CatalogRow row, CatalogAssembly assembly) throws SQLException {
        CatalogObject name = row.object();
        boolean temporary = row.flag();
        String source = row.optionalText();
        assembly.relation(new CatalogAssembly.Relation(name, temporary, source, false, Map.of(), row.optionalText()));
        if (source != null) {
            uses(source, assembly.schemas()).forEach(used -> assembly.reads(name, used));
        }
    }

    /** H2 keeps queries with all tables written as {@code "SCHEMA"."TABLE"}; what looks like it otherwise is no schema's. */
    private static Set<CatalogObject> uses(String source, Set<String> schemas) {
        Set<CatalogObject> names = new HashSet<>();
        Matcher matcher = QUALIFIED.matcher(source);
        while (matcher.find()) {
            String schema = matcher.group(1).replace("\"\"", "\"");
            if (schemas.contains(schema)) {
                names.add(new CatalogObject(schema, matcher.group(2).replace("\"\"", "\"")));
            }
        }
        return names;
    }

    private static void column(CatalogRow row, H2Types types, CatalogAssembly assembly) throws SQLException {
        CatalogObject table = row.object();
        String name = row.text();
        boolean nullable = row.text().equals("YES");
        CatalogObject domain = row.optionalObject();
        CatalogType type = types.type(table, "TABLE", domain, row);
        String defaultValue = row.optionalText();
        String computed = row.optionalText();
        String identity = row.optionalText();
        SequenceOptions numbers = row.numbers();
        ColumnSource source = defaultValue == null ? null : new ColumnSource.Default(defaultValue);
        if (computed != null) {
            source = new ColumnSource.Computed(Parentheses.stripped(computed), true);
        } else if (identity != null) {
            source = new ColumnSource.Identity(identity.equals("ALWAYS"), numbers);
        }
        String onUpdate = row.optionalText();
        assembly.column(table, new CatalogColumn(name, type, nullable, source, onUpdate, row.optionalText()));
    }

    private static CatalogSequence sequence(CatalogRow row) throws SQLException {
        return new CatalogSequence(row.object(), row.text(), row.numbers(), row.optionalText());
    }

    private static void domains(ScopedQueries queries, H2Types types, CatalogAssembly assembly) {
        Map<CatalogObject, List<Check>> checks = new TreeMap<>();
        queries.objects(
                H2CatalogSql.DOMAIN_CHECKS,
                row -> checks.computeIfAbsent(row.object(), unused -> new ArrayList<>())
                        .add(new Check(row.text(), Parentheses.stripped(row.text()), row.optionalText())));
        queries.objects(H2CatalogSql.DOMAINS, row -> {
            CatalogObject name = row.object();
            CatalogType type = types.type(name, "DOMAIN", null, row);
            String defaultValue = row.optionalText();
            String comment = row.optionalText();
            List<String> values = types.enumValues(name);
            if (values.isEmpty()) {
                List<Check> own = checks.getOrDefault(name, List.of());
                assembly.domain(new CatalogDomain(name, type.text(), true, defaultValue, own, comment));
            } else {
                assembly.enumType(new CatalogEnum(name, values, comment));
            }
        });
    }
}
