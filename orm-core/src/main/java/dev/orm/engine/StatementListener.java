package dev.orm.engine;

/** Is told of each statement an engine has run. Called on the thread of the statement; implementations are thread-safe and quick. */
public interface StatementListener {

    /** A statement has been executed, or has failed. */
    void executed(StatementEvent event);
}
