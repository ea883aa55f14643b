package dev.orm.sql.render;

/** Where the text of a statement comes from. */
public enum TextOrigin {
    /** It was made before, for a statement of the same shape. */
    CACHED,
    /** It was made for this statement, the first of its shape. */
    RENDERED,
    /** It was given as a text. */
    GIVEN
}
