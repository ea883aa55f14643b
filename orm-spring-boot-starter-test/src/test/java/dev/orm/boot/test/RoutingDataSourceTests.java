package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.notes.Note;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** One engine over a data source that leads to one of several databases, as for read replicas or a database for each customer. */
final class RoutingDataSourceTests {

    private final Routing routing = new Routing();
    private final MappingRegistry registry = MappingRegistry.of(Note.class);
    private SessionFactory factory = SessionFactory.of(Engine.of(routing), registry);

    /** Leads to the database that is set. */
    private static final class Routing extends AbstractRoutingDataSource {

        private String database = "one";

        Routing() {
            setTargetDataSources(Map.of("one", inMemory("routed-one"), "two", inMemory("routed-two")));
            afterPropertiesSet();
        }

        @Override
        protected @Nullable Object determineCurrentLookupKey() {
            return database;
        }

        private static DataSource inMemory(String name) {
            return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        }
    }

    @BeforeEach
    void tables() {
        Engine engine = Engine.of(routing);
        for (String database : List.of("one", "two")) {
            routing.database = database;
            registry.metaData().dropAll(engine);
            registry.metaData().createAll(engine);
        }
        factory = SessionFactory.of(engine, registry);
    }

    private void write(String database, String title) {
        routing.database = database;
        factory.doInTransaction(session -> session.add(new Note(title)));
    }

    private List<String> titles(Session session) {
        return session.query(Note.class).list().stream().map(Note::getTitle).toList();
    }

    @Test
    @Covers("U17.1")
    void aSessionWorksWithTheDatabaseThatItsConnectionLeadsTo() {
        write("one", "a");
        write("two", "b");

        assertThat(factory.<List<String>>inTransaction(this::titles)).containsExactly("b");
        routing.database = "one";
        assertThat(factory.<List<String>>inTransaction(this::titles)).containsExactly("a");
    }

    @Test
    @Covers("U17.1")
    void aTransactionStaysOnItsDatabase() {
        routing.database = "one";
        try (Session session = factory.openSession()) {
            session.add(new Note("a"));
            session.flush();
            routing.database = "two";
            session.add(new Note("b"));
            session.commit();
        }

        routing.database = "one";
        assertThat(factory.<List<String>>inTransaction(this::titles)).containsExactlyInAnyOrder("a", "b");
    }
}
