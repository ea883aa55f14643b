package dev.orm.boot.test;

import dev.orm.engine.CallSite;
import dev.orm.engine.Operation;
import dev.orm.engine.OperationListener;
import dev.orm.engine.StatementEvent;
import dev.orm.engine.StatementListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the statements an engine has run, where they come from and what for; {@code assertThat(recorder)} of AssertJ knows what to ask of it.
 *
 * <p>A bean in tests; without Spring, to be handed to {@code engine.withListeners(recorder).withOperationListeners(recorder)}. Spring tests find it empty
 * at the start of each test method, after what {@code @BeforeEach} methods did. Thread-safe.
 */
public final class SqlRecorder implements StatementListener, OperationListener, AssertProvider<SqlRecorderAssert> {

    private final Queue<RecordedStatement> recorded = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Operation.@Nullable Touched> touched = new ThreadLocal<>();

    @Override
    public void executed(StatementEvent event) {
        recorded.add(new RecordedStatement(event, CallSite.find(), touched.get()));
    }

    @Override
    public Ending begun(Operation operation) {
        if (operation.touched() == null) {
            return event -> {};
        }
        Operation.Touched outer = touched.get();
        touched.set(operation.touched());
        return event -> touched.set(outer);
    }

    /** The statements, in the order they were run, with the places they come from. */
    public List<RecordedStatement> recorded() {
        return List.copyOf(recorded);
    }

    /** The texts of the statements, in the order they were run, a batch as one. */
    public List<String> statements() {
        return recorded.stream().map(RecordedStatement::sql).toList();
    }

    /** The statements with rows, time and failure. */
    public List<StatementEvent> events() {
        return recorded.stream().map(RecordedStatement::event).toList();
    }

    /** How many statements were run. */
    public int count() {
        return recorded.size();
    }

    /** Forgets all statements. */
    public void clear() {
        recorded.clear();
    }

    /** Assertions about the statements. */
    @Override
    public SqlRecorderAssert assertThat() {
        return new SqlRecorderAssert(this);
    }

    /** The statements, one a line, as failed assertions print them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (RecordedStatement statement : recorded) {
            text.append(++number).append(". ").append(statement.sql()).append("\n    at ");
            text.append(statement.site()).append('\n');
        }
        return text.toString();
    }
}
