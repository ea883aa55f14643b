package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.sql.Batch;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.render.RenderedSql;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a set-shaped write with the values it is executed with.
 *
 * @param sql       the text
 * @param types     what binds the parameters, in text order
 * @param rows      the values of the parameters: one row for a single execution, several for a JDBC batch
 * @param kind      what the database answers
 * @param returning the columns that come back; empty for {@link Kind#COUNTS}
 */
public record Write(
        String sql, List<SqlType<?>> types, List<@Nullable Object[]> rows, Kind kind, List<Column> returning) {

    /** Copies the lists of types and columns; the rows are taken as they are, because there may be many. */
    public Write {
        types = List.copyOf(types);
        returning = List.copyOf(returning);
    }

    /** What a batch of changes without parameters of criteria comes down to. */
    public static Write ofBatch(Batch batch, RenderedSql text, @Nullable Object[] recorded) {
        return ofBatch(batch, text, recorded, parameter -> {
            throw new IllegalArgumentException("Nobody gives parameter '" + parameter.name() + "' a value");
        });
    }

    /**
     * What a batch of changes comes down to.
     *
     * @param recorded   the values that were recorded with the change
     * @param ofCriteria gives the parameters of criteria their values
     */
    public static Write ofBatch(
            Batch batch,
            RenderedSql text,
            @Nullable Object[] recorded,
            Function<NamedParameter<?>, @Nullable Object> ofCriteria) {
        List<@Nullable Object[]> rows = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            rows.add(text.bind(batch.values(recorded, i), ofCriteria).values());
        }
        return new Write(text.sql(), text.types(), rows, Kind.COUNTS, List.of());
    }

    /** What a write is answered with. */
    public enum Kind {
        /** A count of changed rows for each row of values. */
        COUNTS,
        /** A result set: for an insert one row for each inserted, in no promised order; for an update or delete the keys that were hit. */
        RETURNING,
        /** A result set with one row for each inserted, sorted here by its first column, whose numbers grow with the rows of a statement. */
        NUMBERED,
        /** Generated keys: row i of them belongs to row i of the values. */
        GENERATED_KEYS
    }
}
