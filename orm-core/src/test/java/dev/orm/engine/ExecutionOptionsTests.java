package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class ExecutionOptionsTests {

    private final List<SentStatement> sent = new ArrayList<>();
    private final Engine engine;

    ExecutionOptionsTests(TestDatabase database) {
        this.engine = filled(database).withListeners(event -> sent.add(event.statement()));
    }

    private static ExecutionOptions tag(String tag) {
        return ExecutionOptions.NONE.tag(tag);
    }

    private static long books(EngineConnection connection) {
        return connection.execute(select(count()).from(BOOK)).one();
    }

    @Test
    @Covers("E8.1")
    void theNearestOptionWins() {
        try (EngineConnection connection = engine.withOptions(tag("engine")).connect()) {
            books(connection);
            connection.options(tag("connection"));
            books(connection);
            connection.execute(select(count()).from(BOOK), tag("call")).one();
            books(connection);
        }
        assertThat(sent).extracting(SentStatement::tag).containsExactly("engine", "connection", "call", "connection");
    }

    @Test
    @Covers("E8.1")
    void whatALayerDoesNotSayIsLeftToTheOneAround() {
        ExecutionOptions around = ExecutionOptions.NONE
                .timeout(Duration.ofSeconds(5))
                .fetchSize(10)
                .readOnly(true);
        assertThat(tag("near").fetchSize(20).over(around))
                .isEqualTo(new ExecutionOptions(Duration.ofSeconds(5), 20, "near", null, true));
    }

    @Test
    @Covers("E8.2")
    void anEngineWithOtherOptionsSharesThePoolAndTheTexts() {
        Engine derived = engine.withOptions(tag("derived"));
        assertThat(derived.dataSource()).isSameAs(engine.dataSource());
        assertThat(derived.statements()).isSameAs(engine.statements());
        derived.inTransaction(ExecutionOptionsTests::books);
        engine.inTransaction(ExecutionOptionsTests::books);
        assertThat(sent).extracting(SentStatement::tag).containsExactly("derived", null);
        assertThat(sent.get(0).sql()).isSameAs(sent.get(1).sql());
    }

    @Test
    @Covers("E8.1")
    void aCallCannotChangeItsTransaction() {
        try (EngineConnection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            select(count()).from(BOOK), ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("isolation level")
                    .hasMessageContaining("before its transaction begins");
        }
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertThatThrownBy(() -> ExecutionOptions.NONE.fetchSize(0)).hasMessageContaining("fetch size 0");
        assertThatThrownBy(() -> ExecutionOptions.NONE.timeout(Duration.ofSeconds(-1)))
                .hasMessageContaining("negative");
    }
}
