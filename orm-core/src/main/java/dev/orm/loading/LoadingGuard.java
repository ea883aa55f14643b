package dev.orm.loading;

import dev.orm.mapping.EntityMapping;

/** What a session wants done before something is loaded. */
public interface LoadingGuard {

    /** Refuses an access that the session must not serve: one from a second thread, say. */
    void beforeAccess();

    /** Writes what is pending before the database is asked, so that queries see it; a no-op while autoflush is off. */
    void beforeQuery();

    /**
     * The same before rows are asked for by their keys or by their relation. Nothing is written while an object was taken out of a collection that owns
     * its elements, and what is loaded may be it, or lead to what takes it in: until then it is nobody's to delete.
     *
     * @param loaded of which class the objects are that are loaded, or of which one they are a part
     */
    void beforeLoad(EntityMapping<?> loaded);

    /**
     * The same before one row is asked for of which the session knows nothing, and in which attributes of other objects do not show: a collection
     * alone may lose it without knowing it.
     */
    void beforeUnknown(EntityMapping<?> loaded);
}
