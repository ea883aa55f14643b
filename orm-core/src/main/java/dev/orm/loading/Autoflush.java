package dev.orm.loading;

/** Writes what is pending before the database is asked, so that queries see it; a no-op while autoflush is off. */
@FunctionalInterface
public interface Autoflush {

    void beforeQuery();
}
