package dev.orm.engine;

/** Is told of each statement an engine runs. Called on the thread of the statement; implementations are thread-safe and quick. */
@FunctionalInterface
public interface StatementListener {

    /** A statement is about to be sent. What this throws keeps it from being sent. */
    default void executing(SentStatement statement) {}

    /** A statement has been executed, or has failed. */
    void executed(StatementEvent event);
}
