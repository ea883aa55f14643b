package dev.orm.schema.live;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.CatalogName;
import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.ObjectKind;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns and sequences a database has, as they were when they were read. Immutable. */
final class Catalog {

    private final Dialect dialect;
    private final Set<CatalogName> existing;
    private final String currentSchema;
    private final Map<CatalogName, Map<String, Integer>> columns;
    private final Map<CatalogName, Long> increments;

    private Catalog(Engine engine, CatalogContents contents) {
        this.dialect = engine.dialect();
        this.existing = new HashSet<>();
        engine.existing(EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.SEQUENCE))
                .values()
                .forEach(existing::addAll);
        this.currentSchema = contents.currentSchema();
        this.columns = contents.columns();
        this.increments = contents.increments();
    }

    /** Reads the schemas the tables of the metadata live in. */
    static Catalog read(Engine engine, MetaData metaData) {
        Dialect dialect = engine.dialect();
        Set<String> schemas = new HashSet<>();
        for (Table table : metaData.tables()) {
            Identifier schema = table.schema();
            if (schema != null) {
                schemas.add(dialect.catalogName(schema));
            }
        }
        try (EngineConnection connection = engine.connect()) {
            connection.readOnly(true);
            return new Catalog(engine, connection.withJdbc(jdbc -> CatalogContents.read(jdbc, schemas)));
        }
    }

    List<Column> missingColumns(Table table) {
        Map<String, Integer> there = columns.getOrDefault(name(table), Map.of());
        return table.columns().stream()
                .filter(column -> !there.containsKey(dialect.catalogName(column.identifier())))
                .toList();
    }

    List<String> differences(Table table) {
        if (!exists(table.schema(), table.identifier())) {
            return List.of("table " + table.qualifiedName() + " is missing");
        }
        Map<String, Integer> there = columns.getOrDefault(name(table), Map.of());
        List<String> differences = new ArrayList<>();
        for (Column column : table.columns()) {
            Integer type = there.get(dialect.catalogName(column.identifier()));
            String place = "column " + column.name() + " of table " + table.qualifiedName();
            if (type == null) {
                differences.add(place + " is missing; it would be " + dialect.columnType(column));
            } else if (!TypeKind.of(type)
                    .fits(TypeKind.of(column.type().jdbcType().getVendorTypeNumber()))) {
                differences.add(
                        place + " holds a " + TypeKind.of(type) + ", but is mapped as " + dialect.columnType(column));
            }
        }
        return differences;
    }

    List<String> differences(Sequence sequence) {
        if (!exists(sequence.schema(), sequence.name())) {
            return List.of("sequence " + sequence.name() + " is missing");
        }
        Long increment =
                increments.get(new CatalogName(schema(sequence.schema()), dialect.catalogName(sequence.name())));
        return increment == null || increment == sequence.increment()
                ? List.of()
                : List.of("sequence " + sequence.name() + " steps by " + increment + ", but its allocation size is "
                        + sequence.increment());
    }

    private boolean exists(@Nullable Identifier schema, Identifier name) {
        return existing.contains(
                new CatalogName(schema == null ? null : dialect.catalogName(schema), dialect.catalogName(name)));
    }

    private CatalogName name(Table table) {
        return new CatalogName(schema(table.schema()), dialect.catalogName(table.identifier()));
    }

    private String schema(@Nullable Identifier schema) {
        return schema == null ? currentSchema : dialect.catalogName(schema);
    }
}
