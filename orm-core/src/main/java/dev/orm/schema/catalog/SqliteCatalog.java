package dev.orm.schema.catalog;

import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Reference;
import dev.orm.schema.catalog.CatalogConstraint.Timing;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads SQLite's main schema. SQLite keeps texts as they were given, so they are brought into one form word by word. */
final class SqliteCatalog implements CatalogReader {

    private static final SequenceOptions NUMBERS = new SequenceOptions(1, 1, 1, Long.MAX_VALUE, 1, false);

    @Override
    public CatalogContents read(CatalogQueries queries, CatalogScope scope) {
        Reading reading = new Reading(scope.names());
        ScopedQueries all = ScopedQueries.unscoped(queries);
        all.all(SqliteCatalogSql.RELATIONS, reading::relation);
        all.all(SqliteCatalogSql.COLUMNS, reading::column);
        all.all(SqliteCatalogSql.FOREIGN_KEYS, reading::foreignKey);
        all.all(SqliteCatalogSql.INDEXES, reading::index);
        return reading.contents();
    }

    @Override
    public String currentSchema(CatalogQueries queries) {
        return "";
    }

    @Override
    public List<CatalogEntry> list(CatalogQueries queries) {
        List<CatalogEntry> entries = new ArrayList<>();
        ScopedQueries.unscoped(queries)
                .all(
                        SqliteCatalogSql.LIST,
                        row -> entries.add(
                                new CatalogEntry(row.object(), CatalogEntry.Kind.valueOf(row.text()), row.flag())));
        return entries;
    }

    /** One reading. */
    private static final class Reading {

        private final Set<String> wanted;
        private final CatalogAssembly assembly = new CatalogAssembly();
        private final Map<String, SqliteTable> tables = new HashMap<>();
        private final Map<String, Map<Integer, String>> keys = new HashMap<>();
        private final Map<String, ForeignKey> foreignKeys = new LinkedHashMap<>();
        private final Map<String, IndexDraft> indexes = new LinkedHashMap<>();

        Reading(Set<String> wanted) {
            this.wanted = wanted;
        }

        private boolean isWanted(String table) {
            return wanted.isEmpty() || wanted.contains(table);
        }

        private static CatalogObject object(String name) {
            return new CatalogObject("", name);
        }

        void relation(CatalogRow row) throws SQLException {
            String name = row.text();
            boolean view = row.text().equals("view");
            String sql = row.text();
            if (!isWanted(name)) {
                return;
            }
            List<String> words = SqliteText.words(sql);
            String source = view ? SqliteText.joined(words.subList(words.indexOf("as") + 1, words.size())) : null;
            if (!view) {
                tables.put(name, new SqliteTable(sql));
            }
            assembly.relation(new CatalogAssembly.Relation(object(name), false, source, false, Map.of(), null));
            if (view) {
                words.stream()
                        .map(SqliteTable::unquoted)
                        .distinct()
                        .forEach(word -> assembly.reads(object(name), object(word)));
            }
        }

        void column(CatalogRow row) throws SQLException {
            String table = row.text();
            String name = row.text();
            String type = row.text().toLowerCase(Locale.ROOT);
            boolean nullable = !row.flag();
            String defaultValue = row.optionalText();
            int key = row.integer();
            if (!isWanted(table)) {
                return;
            }
            if (key > 0) {
                keys.computeIfAbsent(table, unused -> new TreeMap<>()).put(key, name);
            }
            SqliteTable text = tables.get(table);
            String expression = text == null ? null : text.computed().get(name);
            ColumnSource source = null;
            if (expression != null) {
                source = new ColumnSource.Computed(expression, row.integer() == 3);
            } else if (text != null && text.numbered() && key == 1) {
                source = new ColumnSource.Identity(false, NUMBERS);
            } else if (defaultValue != null) {
                source = new ColumnSource.Default(SqliteText.joined(SqliteText.words(defaultValue)));
            }
            assembly.column(object(table), new CatalogColumn(name, type(type), nullable, source, null, null));
        }

        private static CatalogType type(String type) {
            JDBCType jdbcType = switch (type.replaceAll("\\(.*", "").strip()) {
                case "integer", "int" -> JDBCType.BIGINT;
                case "real" -> JDBCType.DOUBLE;
                case "blob" -> JDBCType.VARBINARY;
                case "text" -> JDBCType.VARCHAR;
                default -> JDBCType.OTHER;
            };
            return new CatalogType(type, jdbcType, 0, 0, 0, null);
        }

        void foreignKey(CatalogRow row) throws SQLException {
            String table = row.text();
            String id = table + '\0' + row.integer();
            String target = row.text();
            String column = row.text();
            String targetColumn = row.optionalText();
            String onUpdate = row.text().toLowerCase(Locale.ROOT);
            String onDelete = row.text().toLowerCase(Locale.ROOT);
            if (!isWanted(table)) {
                return;
            }
            ForeignKey known = foreignKeys.get(id);
            List<String> columns = new ArrayList<>(known == null ? List.of() : known.columns());
            List<String> targets =
                    new ArrayList<>(known == null ? List.of() : known.target().columns());
            columns.add(column);
            targets.add(targetColumn == null ? "" : targetColumn);
            Reference reference = new Reference(object(target), targets, onDelete, onUpdate, "simple");
            foreignKeys.put(id, new ForeignKey("", columns, reference, Timing.IMMEDIATE, null));
        }

        void index(CatalogRow row) throws SQLException {
            String table = row.text();
            String name = row.text();
            boolean unique = row.flag();
            String origin = row.text();
            String column = row.optionalText();
            boolean descending = row.flag();
            int position = row.integer();
            String sql = row.optionalText();
            if (isWanted(table) && !origin.equals("pk")) {
                indexes.computeIfAbsent(name, unused -> new IndexDraft(table, name, unique, origin.equals("u"), sql))
                        .add(position >= 0 ? column : null, descending);
            }
        }

        CatalogContents contents() {
            keys.forEach((table, columns) -> {
                List<String> key = List.copyOf(columns.values());
                SqliteTable text = tables.get(table);
                String name = text == null ? "" : text.name(key);
                assembly.constraint(object(table), new PrimaryKey(name, key, Timing.IMMEDIATE, null));
            });
            tables.forEach((table, text) -> text.checks().forEach(check -> assembly.constraint(object(table), check)));
            foreignKeys.forEach((id, key) -> {
                String table = id.substring(0, id.indexOf('\0'));
                SqliteTable text = tables.get(table);
                assembly.constraint(object(table), text == null ? key : key.named(text.name(key.columns())));
            });
            indexes.values().forEach(draft -> draft.addTo(assembly, tables));
            return assembly.contents();
        }
    }

    /** An index while its parts are read. */
    private record IndexDraft(
            String table,
            String name,
            boolean unique,
            boolean constraint,
            List<CatalogIndex.Part> parts,
            List<String> words) {

        IndexDraft(String table, String name, boolean unique, boolean constraint, @Nullable String sql) {
            this(table, name, unique, constraint, new ArrayList<>(), sql == null ? List.of() : SqliteText.words(sql));
        }

        void add(@Nullable String column, boolean descending) {
            String text = column == null ? expression(parts.size()) : column;
            parts.add(new CatalogIndex.Part(text, column == null, descending, !descending, null));
        }

        private String expression(int position) {
            List<String> part = SqliteText.parts(SqliteText.within(words, words.indexOf("(")))
                    .get(position);
            String last = part.get(part.size() - 1);
            boolean directed = last.equals("desc") || last.equals("asc");
            return SqliteText.joined(directed ? part.subList(0, part.size() - 1) : part);
        }

        void addTo(CatalogAssembly assembly, Map<String, SqliteTable> tables) {
            CatalogObject owner = new CatalogObject("", table);
            if (constraint) {
                List<String> columns =
                        parts.stream().map(CatalogIndex.Part::text).toList();
                SqliteTable text = tables.get(table);
                String named = text == null ? "" : text.name(columns);
                assembly.constraint(owner, new Unique(named, columns, true, Timing.IMMEDIATE, null));
                return;
            }
            int where = words.indexOf("where");
            assembly.index(
                    owner,
                    new CatalogIndex(
                            name,
                            unique ? CatalogIndex.Uniqueness.NULLS_DISTINCT : CatalogIndex.Uniqueness.NONE,
                            null,
                            parts,
                            List.of(),
                            where < 0 ? null : SqliteText.joined(words.subList(where + 1, words.size())),
                            null));
        }
    }
}
