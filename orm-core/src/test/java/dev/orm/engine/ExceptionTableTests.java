package dev.orm.engine;

import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.dialect.Write;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;

@OnEachDatabase
class ExceptionTableTests {

    private static final String SECRET = "s3cret";

    private final TestDatabase database;
    private final Engine engine;
    private final EngineConnection connection;

    ExceptionTableTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
        this.connection = engine.connect();
    }

    @BeforeEach
    void createTable() {
        database.clear();
        database.execute(
                "create table account (id bigint primary key, name varchar(10) not null, constraint uk_account_name unique (name),"
                        + " constraint ck_account_id check (id < 100))",
                "create table entry (id bigint primary key, account bigint, constraint fk_entry_account foreign key (account) references account (id))",
                "insert into account values (1, '" + SECRET + "')");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it tells the columns instead")
    @Covers("TX9.1")
    void aDuplicateKeyNamesTheConstraint() {
        assertThat(failureOf("insert into account values (2, ?)", SECRET))
                .isInstanceOf(DuplicateKeyException.class)
                .message()
                .containsIgnoringCase("uk_account_name");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it does not tell which")
    @Covers("TX9.1")
    void aMissingReferencedRowNamesTheForeignKey() {
        assertThat(failureOf("insert into entry values (1, ?)", 77L))
                .isInstanceOf(DataIntegrityViolationException.class)
                .message()
                .containsIgnoringCase("fk_entry_account");
    }

    @Test
    @Covers("TX9.1")
    void aViolatedCheckNamesTheConstraint() {
        assertThat(failureOf("insert into account values (?, 'a')", 100L))
                .isInstanceOf(DataIntegrityViolationException.class)
                .message()
                .containsIgnoringCase("ck_account_id");
    }

    @Test
    @Covers("TX9.1")
    void aMissingValueIsAnIntegrityViolation() {
        assertThat(failureOf("insert into account (id) values (?)", 2L))
                .isInstanceOf(DataIntegrityViolationException.class)
                .message()
                .containsIgnoringCase("(column name)");
    }

    @Test
    void aWriteIsCalledWhatItsCallerCallsIt() {
        Write write = new Write(
                "insert into account (id, name) values (?, ?)",
                List.of(SqlTypes.LONG, SqlTypes.STRING),
                List.<@Nullable Object[]>of(new Object[] {2L, SECRET}),
                Write.Kind.COUNTS,
                List.of());
        assertThatThrownBy(() -> connection.write("inserting Account rows", write))
                .hasMessageContaining("; inserting Account rows failed with SQL")
                .hasMessageContaining(": insert into account");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it keeps text of any length")
    @Covers("TX9.1")
    void aTextThatIsTooLongIsAnIntegrityViolation() {
        assertThat(failureOf("insert into account values (2, ?)", "longer than ten"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anUnknownTableIsBadGrammar() {
        assertThat(failureOf("insert into nowhere values (?)", 1L)).isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no users")
    void aMissingRightIsNoBadGrammar() {
        if (database.product() == DatabaseProduct.H2) {
            database.execute("create user guest password 'x'");
            try (Engine guests = Engine.create(database.url().split(";")[0], "guest", "x");
                    EngineConnection guest = guests.connect()) {
                assertThatThrownBy(() -> guest.update(sql("insert into account values (?, 'a')", 2L)))
                        .isInstanceOf(PermissionDeniedDataAccessException.class)
                        .hasMessageStartingWith("The database user may not do this: grant it the right");
            } finally {
                database.execute("drop user guest");
            }
        } else {
            connection.update(sql("set local role pg_monitor"));
            assertThat(failureOf("delete from pg_authid where oid = ?", 2L))
                    .isInstanceOf(PermissionDeniedDataAccessException.class)
                    .message()
                    .startsWith("The database user may not do this: grant it the right");
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it keeps text of any length")
    void noMessageOfOursHoldsAValue() {
        assertThat(failureOf("insert into account values (2, ?)", SECRET))
                .message()
                .doesNotContain(SECRET);
        connection.rollback();
        assertThat(failureOf("insert into account values (2, ?)", SECRET + SECRET))
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its driver tells no values")
    void theDriversExceptionIsTheCause() {
        assertThat(failureOf("insert into account values (2, ?)", SECRET))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .message()
                .contains(SECRET);
    }

    @Test
    void theDriversMessageIsWithheldOnRequest() {
        try (EngineConnection redacting = engine.withRedactedDriverMessages().connect()) {
            assertThatThrownBy(() -> redacting.update(sql("insert into account values (2, ?)", SECRET)))
                    .hasStackTraceContaining("withheld")
                    .satisfies(failure ->
                            assertThat(failure.getCause().getMessage()).doesNotContain(SECRET));
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no row locks")
    @Covers("TX9.4")
    void aLockThatIsNotToBeHadIsSaidToBeOne() {
        try (EngineConnection holder = engine.connect()) {
            holder.query(sql("select id from account where id = 1 for update"), rows -> rows.next());
            assertThat(catchThrowable(() -> connection.query(
                            sql("select id from account where id = 1 for update nowait"), rows -> rows.next())))
                    .isInstanceOf(CannotAcquireLockException.class);
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "one transaction writes at a time")
    @Covers("TX9.2")
    void aDeadlockIsRetryable() throws InterruptedException {
        database.execute("insert into account values (2, 'b')");
        try (EngineConnection other = engine.connect()) {
            touch(connection, 1);
            touch(other, 2);
            Throwable[] failures = new Throwable[2];
            Thread waiting = new Thread(() -> failures[0] = catchThrowable(() -> touch(other, 1)));
            waiting.start();
            failures[1] = catchThrowable(() -> touch(connection, 2));
            connection.rollback();
            waiting.join();
            assertThat(failures)
                    .filteredOn(failure -> failure != null)
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(SerializationFailureException.class))
                    .allMatch(RetryableFailure::isRetryable);
        }
    }

    private static void touch(EngineConnection connection, long id) {
        connection.update(sql("update account set name = name where id = ?", id));
    }

    private Throwable failureOf(String text, Object value) {
        Throwable failure = catchThrowable(() -> connection.update(sql(text, value)));
        assertThat(failure).isNotNull();
        return failure;
    }
}
