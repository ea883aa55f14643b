package dev.orm.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database in which tables can be created and dropped. */
public interface SchemaTarget {

    /** How the database wants its DDL. */
    DdlSpelling ddl();

    /**
     * Names of all objects there are of some kinds, read by one query: those found without a schema name, and all with it. Every kind that
     * was asked for is a key.
     */
    Map<ObjectKind, Set<CatalogName>> existing(Set<ObjectKind> kinds);

    /**
     * Executes DDL statements one after the other, in one transaction where the database can undo DDL; one that must run outside a
     * transaction ends that of the statements before it.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses one of them
     */
    default void execute(List<String> ddl) {
        run(ddl.stream().<DdlStep>map(DdlStep.Statement::new).toList());
    }

    /**
     * Executes DDL statements as {@link #execute} does, and tells whom to tell between them.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement
     */
    void run(List<DdlStep> steps);
}
