package dev.orm.loading;

/** What a session wants done before something is loaded. */
public interface LoadingGuard {

    /** Refuses an access that the session must not serve: one from a second thread, say. */
    void beforeAccess();

    /** Writes what is pending before the database is asked, so that queries see it; a no-op while autoflush is off. */
    void beforeQuery();
}
