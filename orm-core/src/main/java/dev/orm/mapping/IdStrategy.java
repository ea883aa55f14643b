package dev.orm.mapping;

/** Who makes the id of a new entity. */
public enum IdStrategy {
    /** The application, or a relation the id is derived from. */
    ASSIGNED,
    /** The database, by an identity column. */
    IDENTITY,
    /** The database, by a sequence whose numbers are reserved in advance. */
    SEQUENCE,
    /** The object-relational mapper, as a UUID, random or {@link dev.orm.annotation.TimeOrdered}. */
    UUID
}
