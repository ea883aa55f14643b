package dev.orm.spring.json;

/** What becomes of relations that are not loaded when their owner is written as JSON. */
public enum UnloadedRelations {

    /** They are left out, like attributes that are not loaded. */
    ABSENT,

    /** A reference is written as an object with the identifier alone; collections are left out. */
    ID,

    /** They are loaded, which needs the session of their owner. */
    LOAD
}
