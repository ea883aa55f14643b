package dev.orm.engine;

import dev.orm.sql.render.TextOrigin;
import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is about to be sent or was sent, without its values.
 *
 * @param sql       its text
 * @param types     the types of its parameters, of one row of values
 * @param batchSize how many rows of values it is executed with
 * @param origin    where the text comes from
 * @param tag       the {@linkplain ExecutionOptions#tag() tag} it was given, or null
 * @param change    whether it was run to change something, whatever its text begins with
 */
public record SentStatement(
        String sql,
        List<SqlType<?>> types,
        int batchSize,
        TextOrigin origin,
        @Nullable String tag,
        boolean change) {}
