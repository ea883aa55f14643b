package dev.orm.engine;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.schema.TableSource;
import dev.orm.sql.Assignable;
import dev.orm.sql.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells inserted rows apart.
 *
 * @param columns  the columns of the primary key; empty where there is none
 * @param numbered the table whose database numbers its rows by the only one of them; null where it does not
 */
public record InsertKey(
        List<? extends Assignable<?, ?>> columns, @Nullable Table numbered) {

    /** Whether a column gives a value back as it was given: text of a type or collation of the database's own may be padded or folded. */
    public static boolean comesBack(Column column) {
        return column.type().javaType() != String.class
                || column.unsafeDefinition() == null && column.collation() == null && column.namedType() == null;
    }

    /** The key of a table; none for anything else. */
    static InsertKey of(Source target) {
        if (!(target instanceof TableSource source)) {
            return new InsertKey(List.of(), null);
        }
        List<Column> key = source.table().keyColumns();
        if (!key.stream().allMatch(InsertKey::comesBack)) {
            return new InsertKey(List.of(), null);
        }
        boolean numbered = key.size() == 1 && key.get(0).identity();
        return new InsertKey(
                key.stream().map(column -> source.get(column.key())).toList(), numbered ? source.table() : null);
    }
}
