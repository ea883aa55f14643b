package dev.orm.session;

/** Whether {@link Session#merge(Object, MergeMode)} asks the database what the rows hold. */
public enum MergeMode {
    /** Reads the rows, so that the flush writes what differs from them. */
    LOAD,
    /** Takes the objects as what their rows hold, as those of a cache: no statement is sent, and nothing counts as changed. */
    NO_LOAD
}
