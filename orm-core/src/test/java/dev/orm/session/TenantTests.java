package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.SchemaMap;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions whose tables stand in the schema of the tenant at work. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class TenantTests {

    /** A thing of a tenant, with an id from a sequence. */
    @Entity
    static class Ware {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        private String name = "";

        protected Ware() {}

        Ware(String name) {
            this.name = name;
        }

        @Nullable
        Long getId() {
            return id;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }
    }

    private final List<String> sent = new ArrayList<>();
    private final AtomicReference<String> tenant = new AtomicReference<>("red");
    private final SessionFactory sessions;

    TenantTests(TestDatabase database) {
        database.clear();
        database.execute("create schema red", "create schema blue");
        Engine engine = Engine.of(database.dataSource()).withSchemas(() -> SchemaMap.unnamed(tenant.get()));
        MappingRegistry mappings = MappingRegistry.of(Ware.class);
        for (String schema : List.of("blue", "red")) {
            tenant.set(schema);
            mappings.metaData().createAll(engine);
        }
        sessions = SessionFactory.of(engine.withListeners(event -> sent.add(event.sql())), mappings);
    }

    private List<String> names() {
        return sessions.inTransaction(session -> session.query(Ware.class).list().stream()
                .map(Ware::getName)
                .sorted()
                .toList());
    }

    @Test
    @Covers("E9.3")
    void everythingASessionSendsGoesToTheSchemaOfItsTenant() {
        Long id = sessions.inTransaction(session -> {
            Ware ware = new Ware("cherry");
            session.add(ware);
            session.add(new Ware("rose"));
            session.flush();
            return ware.getId();
        });
        tenant.set("blue");
        sessions.doInTransaction(session -> session.add(new Ware("sky")));
        tenant.set("red");
        sessions.doInTransaction(session -> {
            session.find(Ware.class, id).orElseThrow().setName("blood");
            session.query(Ware.class).filterBy("name", "rose").first().ifPresent(session::delete);
        });
        assertThat(names()).containsExactly("blood");
        tenant.set("blue");
        assertThat(names()).containsExactly("sky");
        assertThat(sent.stream().filter(text -> !text.contains("nextval")))
                .allMatch(text -> text.contains("red.") || text.contains("blue."));
        assertThat(sent.stream().filter(text -> text.startsWith("insert"))).hasSize(2);
    }

    @Test
    @Covers("E9.3")
    void idsThatWereReservedForOneTenantAreNotGivenToAnother() {
        List<@Nullable Long> ids = new ArrayList<>();
        for (String schema : List.of("red", "blue", "red", "blue")) {
            tenant.set(schema);
            ids.add(sessions.inTransaction(session -> {
                Ware ware = new Ware(schema);
                session.add(ware);
                session.flush();
                return ware.getId();
            }));
        }
        assertThat(ids).containsExactly(1L, 1L, 2L, 2L);
    }
}
