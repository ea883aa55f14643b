package dev.orm.benchmarks.shop;

import java.util.Locale;

/** A database that is measured. */
public enum Database {
    /** In the memory of the process. */
    H2,
    /** A server on the same machine. */
    POSTGRESQL;

    /** The one that results name so. */
    public static Database named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
