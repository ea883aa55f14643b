package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/** A type that is an object of the database with a name of its own. Immutable and thread-safe. */
public sealed interface NamedType permits EnumType, Domain {

    /** Its name. */
    Identifier name();

    /** The schema it lives in, or null for the connection's. */
    @Nullable
    Identifier schema();

    /** What the catalog says of it, or null. */
    @Nullable
    String comment();

    /** The same type in a schema. */
    NamedType schema(String name);
}
