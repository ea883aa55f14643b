package dev.orm.schema.live;

import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables a database has, seen from the tables it should have. Reads the database anew with each call; thread-safe. */
public final class LiveSchema {

    private final Engine engine;

    private LiveSchema(Engine engine) {
        this.engine = engine;
    }

    /** The schema of the database an engine leads to. */
    public static LiveSchema of(Engine engine) {
        return new LiveSchema(engine);
    }

    /**
     * Creates what the database lacks: tables, sequences, columns of tables that are there, with the keys, constraints and indexes of new
     * columns. Nothing is dropped and no column changes its type.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses a statement, for instance a column without NULL in a
     *     table that has rows
     */
    public void update(MetaData metaData) {
        metaData.createAll(engine);
        Catalog catalog = Catalog.read(engine, metaData);
        Map<Table, List<Column>> missing = new LinkedHashMap<>();
        for (Table table : metaData.tables()) {
            List<Column> columns = catalog.missingColumns(table);
            if (!columns.isEmpty()) {
                missing.put(table, columns);
            }
        }
        if (!missing.isEmpty()) {
            engine.execute(metaData.addColumnsScript(engine.ddl(), missing));
        }
    }

    /**
     * What the database lacks or has otherwise, one sentence each: missing tables, columns and sequences, columns that hold something else,
     * sequences that step otherwise. Empty when everything fits.
     */
    public List<String> differences(MetaData metaData) {
        Catalog catalog = Catalog.read(engine, metaData);
        List<String> differences = new ArrayList<>();
        metaData.tables().forEach(table -> differences.addAll(catalog.differences(table)));
        metaData.sequences().forEach(sequence -> differences.addAll(catalog.differences(sequence)));
        return differences;
    }

    /**
     * Checks that the database has everything.
     *
     * @throws SchemaMismatchException naming all differences when there are any
     */
    public void validate(MetaData metaData) {
        List<String> differences = differences(metaData);
        if (!differences.isEmpty()) {
            throw new SchemaMismatchException(differences);
        }
    }
}
