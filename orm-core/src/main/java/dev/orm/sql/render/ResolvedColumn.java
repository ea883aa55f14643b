package dev.orm.sql.render;

import dev.orm.sql.Source;
import dev.orm.type.SqlType;

/**
 * A column in a statement.
 *
 * @param owner the source whose table has it
 * @param name its name, quoted
 * @param type how its values are bound and read
 */
public record ResolvedColumn(Source owner, String name, SqlType<?> type) {}
