package dev.orm.testing;

/** The databases that tests run on. */
public enum DatabaseProduct {
    /** H2 in memory: a database of its own for each test class. */
    H2("H2"),

    /** A real PostgreSQL server: one for all tests of a JVM, with a database of its own for each test class. */
    POSTGRESQL("PostgreSQL"),

    /** SQLite in a file: one for each test class, in a directory for temporary files. */
    SQLITE("SQLite");

    private final String displayName;

    DatabaseProduct(String displayName) {
        this.displayName = displayName;
    }

    /** The name that test reports show. */
    @Override
    public String toString() {
        return displayName;
    }
}
