package dev.orm.schema.draft;

import java.sql.DriverManager;

/** The places for drafts of the databases we know. */
public final class DraftSpaces {

    private DraftSpaces() {}

    /** A private H2 database in memory, of the version on the class path. */
    public static DraftSpace h2() {
        return new MemoryDraft(new H2Memory());
    }

    /** Schemas of its own in a transaction that is rolled back. */
    public static DraftSpace rolledBackSchemas() {
        return new SchemasDraft();
    }

    /** A private SQLite database in memory. */
    public static DraftSpace sqlite() {
        return new MemoryDraft((database, script) -> DriverManager.getConnection("jdbc:sqlite::memory:"));
    }
}
