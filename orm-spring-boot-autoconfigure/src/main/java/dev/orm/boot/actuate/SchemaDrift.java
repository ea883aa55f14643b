package dev.orm.boot.actuate;

import dev.orm.schema.diff.SchemaChange;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.live.LiveSchema;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * How a database differs in what is mapped to it; tables that are not mapped may be those of others.
 *
 * @param differences in words
 * @param statements what would make the database as the mapping wants it, as far as it has statements for that
 * @param withoutStatement the differences that the database has no statement for
 * @param error why nobody knows, or null
 */
record SchemaDrift(
        boolean inSync,
        List<String> differences,
        List<String> statements,
        List<String> withoutStatement,
        @Nullable String error) {

    static SchemaDrift of(MappedEngine engine) {
        try {
            SchemaDiff diff = LiveSchema.of(engine.engine())
                    .diff(engine.mappings().metaData())
                    .ofWanted();
            return new SchemaDrift(
                    diff.isEmpty(),
                    sentences(diff.changes()),
                    diff.supported().statements(),
                    sentences(diff.unsupported().keySet()),
                    null);
        } catch (DataAccessException | IllegalStateException e) {
            // The causes are the driver's words, which an endpoint must not repeat.
            return new SchemaDrift(
                    false, List.of(), List.of(), List.of(), e.getClass().getSimpleName() + ": " + words(e));
        }
    }

    private static List<String> sentences(Collection<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::toString).toList();
    }

    private static String words(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
