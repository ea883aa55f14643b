package dev.orm.session;

import dev.orm.engine.Engine;
import dev.orm.loading.LoadingSettings;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Table;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        if (isPostgresql()) {
            database.execute("truncate table "
                    + tables.stream().map(engine.dialect()::quote).collect(Collectors.joining(", ")) + " cascade");
            return;
        }
        database.execute("set referential_integrity false");
        tables.forEach(
                table -> database.execute("truncate table " + engine.dialect().quote(table)));
        database.execute("set referential_integrity true");
    }

    @Override
    public void close() {
        database.close();
    }
}
