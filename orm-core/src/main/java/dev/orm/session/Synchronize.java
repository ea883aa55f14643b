package dev.orm.session;

/** What a change by condition does to the objects that a session has loaded. */
public enum Synchronize {
    /**
     * The objects of changed rows get the new values, those of deleted rows leave the session. The statement itself says which they are: it returns
     * the keys of its rows where the session has loaded objects of the class.
     */
    AUTO,
    /** Nothing: the objects stay as they are. For changes of very many rows, of which nothing is to come back. */
    NONE
}
