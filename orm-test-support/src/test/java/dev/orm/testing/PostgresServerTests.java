package dev.orm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PostgresServerTests {

    @Test
    void addressKeepsServerAndOptionsWhenTheDatabaseChanges() {
        assertThat(PostgresServer.withDatabase("jdbc:postgresql://db:5433/main?user=me&password=x", "other"))
                .isEqualTo("jdbc:postgresql://db:5433/other?user=me&password=x");
        assertThat(PostgresServer.withDatabase("jdbc:postgresql:main", "other")).isEqualTo("jdbc:postgresql:other");
    }

    @Test
    void addressOfAnotherProductIsRefused() {
        assertThatThrownBy(() -> PostgresServer.withDatabase("jdbc:h2:mem:x", "other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(PostgresServer.URL_VARIABLE);
    }

    @Test
    void oneServerServesTheWholeJvm() {
        assertThat(PostgresServer.shared()).isSameAs(PostgresServer.shared());
    }
}
