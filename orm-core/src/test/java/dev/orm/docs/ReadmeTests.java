package dev.orm.docs;

import static dev.orm.example.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.example.User;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadmeTests {

    private static final Path DATABASE = Path.of("shop.mv.db");

    @BeforeEach
    @AfterEach
    void deleteDatabase() throws Exception {
        Files.deleteIfExists(DATABASE);
    }

    @Test
    void theCoreNeedsNoSpring() {
        try (Engine engine = Engine.create("jdbc:h2:file:./shop")) {
            MappingRegistry registry = MappingRegistry.of(User.class);
            registry.metaData().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);

            sessions.doInTransaction(session -> session.add(new User("ada", "ada@example.com")));
            sessions.doInTransaction(session -> {
                User ada = session.query(USER).where(USER.username.eq("ada")).one();
                ada.setEmail("ada@example.org");
            });
        }
        assertThat(DATABASE).exists();
        try (Engine engine = Engine.create("jdbc:h2:file:./shop")) {
            String email = engine.inTransaction(connection ->
                    connection.unsafeQuery("select email from users").one().get("email", String.class));
            assertThat(email).isEqualTo("ada@example.org");
        }
    }
}
