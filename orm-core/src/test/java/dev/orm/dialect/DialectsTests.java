package dev.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DialectsTests {

    @Test
    void aContributedDialectIsAskedFirst() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:contributed")) {
            assertThat(Dialects.detect(connection)).isInstanceOf(PostgresDialect.class);
        }
    }

    @Test
    void theUrlTellsNothingWhereDialectsAreContributed() {
        assertThat(Dialects.ofUrl("jdbc:h2:mem:contributed")).isNull();
    }

    @Nested
    @OnEachDatabase
    class BuiltIn {

        @Test
        void theDialectIsFoundByTheProduct(TestDatabase database) throws SQLException {
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(Dialects.detect(connection).name())
                        .isEqualTo(database.product().toString());
            }
        }
    }
}
