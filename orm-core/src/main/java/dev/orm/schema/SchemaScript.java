package dev.orm.schema;

import dev.orm.schema.DdlHook.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Puts the statements that create or drop a whole schema into the order in which its objects depend on each other. */
final class SchemaScript {

    private final MetaData metaData;
    private final DdlSpelling spelling;
    private final DdlWriter ddl;
    private final DdlNames names;
    private final SchemaSteps steps;

    SchemaScript(MetaData metaData, DdlSpelling spelling) {
        metaData.requireNames(spelling);
        this.metaData = metaData;
        this.spelling = spelling;
        this.ddl = new DdlWriter(metaData, spelling);
        this.names = new DdlNames(spelling);
        this.steps = new SchemaSteps(metaData.listeners(), spelling);
    }

    /**
     * Creates schemas, types, sequences, tables, then the foreign keys that close a cycle, then views.
     *
     * @param wanted  which objects are created
     * @param indexes whether wanted indexes are created on tables that are not
     */
    List<DdlStep> create(BiPredicate<ObjectKind, CatalogName> wanted, boolean indexes) {
        steps.begin(Event.BEFORE_CREATE, metaData.hooks(), this::all);
        metaData.schemas().stream()
                .filter(schema -> wanted.test(ObjectKind.SCHEMA, name(null, schema)))
                .forEach(schema -> steps.create(
                        List.of(ddl.createSchema(schema)), (listener, event) -> listener.schema(event, schema)));
        metaData.types().stream()
                .filter(type -> wanted.test(ObjectKind.TYPE, name(type.schema(), type.name())))
                .forEach(type -> steps.create(ddl.createType(type), (listener, event) -> listener.type(event, type)));
        metaData.sequences().stream()
                .filter(sequence -> wanted.test(ObjectKind.SEQUENCE, name(sequence.schema(), sequence.name())))
                .forEach(sequence -> steps.create(
                        ddl.createSequence(sequence), (listener, event) -> listener.sequence(event, sequence)));
        List<Table> tables = tables(wanted);
        createTables(tables);
        if (indexes) {
            metaData.tables().stream()
                    .filter(table -> !tables.contains(table))
                    .forEach(table -> createIndexes(table, wanted));
        }
        metaData.views().stream()
                .filter(view -> wanted.test(ObjectKind.VIEW, name(view.schema(), view.name())))
                .forEach(view -> steps.create(ddl.createView(view), (listener, event) -> listener.view(event, view)));
        steps.end(Event.AFTER_CREATE, metaData.hooks(), this::all);
        return steps.all();
    }

    private void createTables(List<Table> tables) {
        Set<Table> later = new HashSet<>(tables);
        List<String> added = new ArrayList<>();
        for (Table table : tables) {
            later.remove(table);
            BiConsumer<SchemaListener, Event> told = (listener, event) -> listener.table(event, table);
            steps.begin(Event.BEFORE_CREATE, table.hooks(), told);
            steps.add(ddl.createTable(table, key -> !isAddedLater(key, later)));
            steps.end(Event.AFTER_CREATE, table.hooks(), told);
            table.foreignKeys().stream()
                    .filter(key -> isAddedLater(key, later))
                    .forEach(key -> added.addAll(ddl.addConstraint(table, key)));
        }
        steps.add(added);
    }

    private void createIndexes(Table table, BiPredicate<ObjectKind, CatalogName> wanted) {
        table.indexes().stream()
                .filter(index -> wanted.test(ObjectKind.INDEX, name(table.schema(), IndexText.identifier(index))))
                .forEach(index -> steps.add(ddl.createIndex(table, index)));
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
    List<DdlStep> drop(BiPredicate<ObjectKind, CatalogName> there) {
        steps.begin(Event.BEFORE_DROP, metaData.hooks(), this::all);
        reversed(metaData.views()).stream()
                .filter(view -> there.test(ObjectKind.VIEW, name(view.schema(), view.name())))
                .forEach(view ->
                        steps.drop(List.of(ddl.dropView(view)), (listener, event) -> listener.view(event, view)));
        dropTables(tables(there));
        metaData.sequences().stream()
                .filter(sequence -> there.test(ObjectKind.SEQUENCE, name(sequence.schema(), sequence.name())))
                .forEach(sequence -> steps.drop(
                        List.of(ddl.dropSequence(sequence)), (listener, event) -> listener.sequence(event, sequence)));
        reversed(metaData.types()).stream()
                .filter(type -> there.test(ObjectKind.TYPE, name(type.schema(), type.name())))
                .forEach(type -> steps.drop(ddl.dropType(type), (listener, event) -> listener.type(event, type)));
        reversed(metaData.schemas()).stream()
                .filter(schema -> there.test(ObjectKind.SCHEMA, name(null, schema)))
                .forEach(schema -> steps.drop(
                        List.of(ddl.dropSchema(schema)), (listener, event) -> listener.schema(event, schema)));
        steps.end(Event.AFTER_DROP, metaData.hooks(), this::all);
        return steps.all();
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
        steps.add(loosened.stream().distinct().toList());
        for (Table table : reversed(tables)) {
            BiConsumer<SchemaListener, Event> told = (listener, event) -> listener.table(event, table);
            steps.begin(Event.BEFORE_DROP, table.hooks(), told);
            steps.add(List.of(ddl.dropTable(table)));
            steps.end(Event.AFTER_DROP, table.hooks(), told);
        }
    }

    private List<Table> tables(BiPredicate<ObjectKind, CatalogName> wanted) {
        return metaData.tables().stream()
                .filter(table -> wanted.test(ObjectKind.TABLE, name(table.schema(), table.identifier())))
                .toList();
    }

    private void all(SchemaListener listener, Event event) {
        listener.metaData(event, metaData);
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
