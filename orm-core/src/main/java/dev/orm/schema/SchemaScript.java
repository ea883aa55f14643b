package dev.orm.schema;

import dev.orm.schema.DdlHook.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Puts the statements that create or drop a whole schema into the order in which its objects depend on each other. */
final class SchemaScript {

    private final MetaData metaData;
    private final DdlSpelling spelling;
    private final DdlWriter ddl;
    private final DdlNames names;
    private final List<String> statements = new ArrayList<>();

    SchemaScript(MetaData metaData, DdlSpelling spelling) {
        this.metaData = metaData;
        this.spelling = spelling;
        this.ddl = new DdlWriter(metaData, spelling);
        this.names = new DdlNames(spelling);
    }

    /**
     * Creates schemas, types, sequences, tables, then the foreign keys that close a cycle, then views.
     *
     * @param wanted  which objects are created
     * @param indexes whether wanted indexes are created on tables that are not
     */
    List<String> create(BiPredicate<ObjectKind, CatalogName> wanted, boolean indexes) {
        run(metaData.hooks(), Event.BEFORE_CREATE);
        metaData.schemas().stream()
                .filter(schema -> wanted.test(ObjectKind.SCHEMA, name(null, schema)))
                .forEach(schema -> statements.add(ddl.createSchema(schema)));
        metaData.types().stream()
                .filter(type -> wanted.test(ObjectKind.TYPE, name(type.schema(), type.name())))
                .forEach(type -> statements.addAll(ddl.createType(type)));
        metaData.sequences().stream()
                .filter(sequence -> wanted.test(ObjectKind.SEQUENCE, name(sequence.schema(), sequence.name())))
                .forEach(sequence -> statements.addAll(ddl.createSequence(sequence)));
        List<Table> tables = tables(wanted);
        createTables(tables);
        if (indexes) {
            metaData.tables().stream()
                    .filter(table -> !tables.contains(table))
                    .forEach(table -> createIndexes(table, wanted));
        }
        metaData.views().stream()
                .filter(view -> wanted.test(ObjectKind.VIEW, name(view.schema(), view.name())))
                .forEach(view -> statements.addAll(ddl.createView(view)));
        run(metaData.hooks(), Event.AFTER_CREATE);
        return statements;
    }

    private void createTables(List<Table> tables) {
        Set<Table> later = new HashSet<>(tables);
        List<String> added = new ArrayList<>();
        for (Table table : tables) {
            later.remove(table);
            run(table.hooks(), Event.BEFORE_CREATE);
            statements.addAll(ddl.createTable(table, key -> !isAddedLater(key, later)));
            run(table.hooks(), Event.AFTER_CREATE);
            table.foreignKeys().stream()
                    .filter(key -> isAddedLater(key, later))
                    .forEach(key -> added.addAll(ddl.addConstraint(table, key)));
        }
        statements.addAll(added);
    }

    private void createIndexes(Table table, BiPredicate<ObjectKind, CatalogName> wanted) {
        table.indexes().stream()
                .filter(index -> wanted.test(ObjectKind.INDEX, name(table.schema(), IndexText.identifier(index))))
                .forEach(index -> statements.addAll(ddl.createIndex(table, index)));
    }

    private boolean isAddedLater(ForeignKey key, Set<Table> later) {
        return spelling.supports(DdlFeature.ADD_CONSTRAINT)
                && (key.rules().addedLater() || later.contains(metaData.table(key.targetTable())));
    }

    /**
     * Drops views, then tables against the order of their creation after the foreign keys that point the other way, then all the rest.
     *
     * @param there which objects are dropped
     */
    List<String> drop(BiPredicate<ObjectKind, CatalogName> there) {
        run(metaData.hooks(), Event.BEFORE_DROP);
        reversed(metaData.views()).stream()
                .filter(view -> there.test(ObjectKind.VIEW, name(view.schema(), view.name())))
                .forEach(view -> statements.add(ddl.dropView(view)));
        dropTables(tables(there));
        metaData.sequences().stream()
                .filter(sequence -> there.test(ObjectKind.SEQUENCE, name(sequence.schema(), sequence.name())))
                .forEach(sequence -> statements.add(ddl.dropSequence(sequence)));
        reversed(metaData.types()).stream()
                .filter(type -> there.test(ObjectKind.TYPE, name(type.schema(), type.name())))
                .forEach(type -> statements.addAll(ddl.dropType(type)));
        reversed(metaData.schemas()).stream()
                .filter(schema -> there.test(ObjectKind.SCHEMA, name(null, schema)))
                .forEach(schema -> statements.add(ddl.dropSchema(schema)));
        run(metaData.hooks(), Event.AFTER_DROP);
        return statements;
    }

    private void dropTables(List<Table> tables) {
        Set<Table> later = new HashSet<>(tables);
        List<String> loosened = new ArrayList<>();
        boolean alters = spelling.supports(DdlFeature.ADD_CONSTRAINT);
        for (Table table : tables) {
            later.remove(table);
            table.foreignKeys().stream()
                    .filter(key -> later.contains(metaData.table(key.targetTable())))
                    .forEach(key -> loosened.addAll(
                            alters ? List.of(ddl.dropConstraint(table, key)) : spelling.beforeDroppingCycles()));
        }
        loosened.stream().distinct().forEach(statements::add);
        for (Table table : reversed(tables)) {
            run(table.hooks(), Event.BEFORE_DROP);
            statements.add(ddl.dropTable(table));
            run(table.hooks(), Event.AFTER_DROP);
        }
    }

    private List<Table> tables(BiPredicate<ObjectKind, CatalogName> wanted) {
        return metaData.tables().stream()
                .filter(table -> wanted.test(ObjectKind.TABLE, name(table.schema(), table.identifier())))
                .toList();
    }

    private void run(List<DdlHook> hooks, Event event) {
        hooks.stream()
                .filter(hook -> hook.event() == event)
                .forEach(hook -> statements.addAll(hook.ddl().statements(spelling)));
    }

    private CatalogName name(@Nullable Identifier schema, Identifier name) {
        return names.inCatalog(schema, name);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
