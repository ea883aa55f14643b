package dev.orm.session;

import dev.orm.engine.Engine;
import dev.orm.loading.LoadingSettings;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Table;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A database of a test class, with the tables of the classes that were asked for, and a recorder of its statements. */
final class Lab implements AutoCloseable {

    private final Setup setup;
    private final TestDatabase database;
    private final StatementRecorder recorder = new StatementRecorder();
    private final Engine engine;
    private final Map<List<Class<?>>, MappingRegistry> registries = new HashMap<>();

    Lab(Setup setup) {
        this.setup = setup;
        this.database = TestDatabase.create(setup.product());
        this.engine = Engine.of(database.dataSource()).withListeners(recorder);
    }

    Setup setup() {
        return setup;
    }

    boolean isPostgresql() {
        return setup.product() == DatabaseProduct.POSTGRESQL;
    }

    StatementRecorder recorder() {
        return recorder;
    }

    Engine engine() {
        return engine;
    }

    TestDatabase database() {
        return database;
    }

    /** The mapping of these classes, whose tables exist and are empty. */
    MappingRegistry map(Class<?>... classes) {
        MappingRegistry registry = registries.get(List.of(classes));
        if (registry == null) {
            registry = MappingRegistry.builder()
                    .classes(classes)
                    .access(setup.access())
                    .build();
            registry.metaData().createAll(engine);
            registries.put(List.of(classes), registry);
        } else {
            empty(registry.metaData().tables());
        }
        recorder.clear();
        return registry;
    }

    SessionFactory factory(MappingRegistry registry) {
        return SessionFactory.of(engine, registry);
    }

    SessionFactory factory(MappingRegistry registry, LoadingSettings loading) {
        return SessionFactory.of(engine, registry, loading);
    }

    private void empty(List<Table> tables) {
        List<String> names = tables.stream().map(engine.dialect()::quote).toList();
        switch (setup.product()) {
            case POSTGRESQL -> database.execute("truncate table " + String.join(", ", names) + " cascade");
            case H2 ->
                withoutForeignKeys(
                        "set referential_integrity false", "truncate table ", names, "set referential_integrity true");
            case SQLITE ->
                withoutForeignKeys("pragma foreign_keys = off", "delete from ", names, "pragma foreign_keys = on");
        }
    }

    private void withoutForeignKeys(String off, String empty, List<String> tables, String on) {
        List<String> statements = new ArrayList<>(List.of(off));
        tables.forEach(table -> statements.add(empty + table));
        statements.add(on);
        database.execute(statements.toArray(String[]::new));
    }

    @Override
    public void close() {
        database.close();
    }
}
