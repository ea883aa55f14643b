package dev.orm.schema.diff;

import dev.orm.dialect.Dialect;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.DdlWriter;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.draft.DraftScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what creates a wanted schema as a draft: without the application's own DDL, and with foreign keys at the end. */
final class DraftWriter {

    private final MetaData metaData;
    private final Dialect dialect;
    private final Originals originals;

    DraftWriter(MetaData metaData, Dialect dialect, Originals originals) {
        this.metaData = metaData;
        this.dialect = dialect;
        this.originals = originals;
    }

    DraftScript script(String currentSchema) {
        DdlWriter ddl = new DdlWriter(metaData, dialect);
        boolean inline = !dialect.supports(DdlFeature.ADD_CONSTRAINT);
        List<String> statements = new ArrayList<>();
        metaData.types().forEach(type -> statements.addAll(ddl.createType(type)));
        metaData.sequences().forEach(sequence -> statements.addAll(ddl.createSequence(sequence)));
        List<Table> tables =
                metaData.tables().stream().filter(table -> !table.temporary()).toList();
        tables.forEach(table -> statements.addAll(ddl.createTable(table, key -> inline)));
        if (!inline) {
            tables.forEach(
                    table -> table.foreignKeys().forEach(key -> statements.addAll(ddl.addConstraint(table, key))));
        }
        List<List<String>> views =
                metaData.views().stream().map(ddl::createView).toList();
        return new DraftScript(schemas(currentSchema), statements, views);
    }

    /** The schemas of the wanted objects but the connection's. */
    Set<String> schemas(String currentSchema) {
        Set<String> schemas = new HashSet<>();
        metaData.schemas().forEach(schema -> schemas.add(dialect.catalogName(schema)));
        Stream.of(originals.tables(), originals.views(), originals.sequences(), originals.types())
                .flatMap(objects -> objects.keySet().stream())
                .map(CatalogObject::schema)
                .forEach(schemas::add);
        schemas.remove(currentSchema);
        return schemas;
    }
}
