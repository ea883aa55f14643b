package dev.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class H2ErrorsTests {

    @Test
    void theColumnOfAMissingValueIsNamed() throws SQLException {
        assertThat(columnRefusing("name varchar(3) not null", "null")).isEqualTo("NAME");
    }

    @Test
    void theColumnOfATextThatIsTooLongIsNamed() throws SQLException {
        assertThat(columnRefusing("name varchar(3)", "'longer'")).isEqualTo("NAME");
    }

    @Test
    void aQuotedColumnIsNamedWithoutItsQuotes() throws SQLException {
        assertThat(columnRefusing("\"my name\" varchar(3)", "'longer'")).isEqualTo("my name");
        assertThat(columnRefusing("\"name\" varchar(3) not null", "null")).isEqualTo("name");
    }

    @Test
    void aValueIsNeverTakenForAColumn() throws SQLException {
        assertThat(columnRefusing("name int", "'\"word\"'")).isNull();
        assertThat(columnRefusing("name varchar(3)", "'a\"b\" c\"'")).isEqualTo("NAME");
    }

    private static @Nullable String columnRefusing(String column, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (" + column + ")");
            List<String> columns = H2Errors.violation(failure(statement, "insert into note values (" + value + ")"))
                    .columns();
            return columns.isEmpty() ? null : columns.get(0);
        }
    }

    private static SQLException failure(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("The value was accepted");
    }
}
