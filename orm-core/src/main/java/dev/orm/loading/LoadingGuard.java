package dev.orm.loading;

/** What a session wants done before something is loaded. */
public interface LoadingGuard {

    /** Refuses an access that the session must not serve: one from a second thread, say. */
    void beforeAccess();

    /** Writes what is pending before the database is asked, so that queries see it; a no-op while autoflush is off. */
    void beforeQuery();

    /**
     * The same before a row is asked for by its key or by its relation. Nothing is written while an object was taken out of a collection that owns its
     * elements: what is loaded may be the one that takes it in, and until then it is nobody's to delete.
     */
    void beforeLoad();
}
