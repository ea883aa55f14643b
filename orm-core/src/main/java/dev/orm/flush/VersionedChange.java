package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Change;
import dev.orm.sql.Expression;
import dev.orm.sql.Update;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlType;

/** Updates by condition that raise the version of their rows, so that whoever has read them before notices. */
public final class VersionedChange {

    private VersionedChange() {}

    /** The change; an update that does not set the version itself sets the next one. */
    public static Change of(Change change, EntityMapping<?> mapping) {
        BasicAttribute version = mapping.version();
        return version != null && change.plain() instanceof Update<?> update && !sets(update, version)
                ? change.withPlain(raised(update, version))
                : change;
    }

    private static boolean sets(Update<?> update, BasicAttribute version) {
        return update.assignments().stream()
                .anyMatch(assignment -> assignment.target().name().equals(version.path()));
    }

    @SuppressWarnings("unchecked") // the class of the type was looked at, the column is one of the target
    private static <E> Update<E> raised(Update<E> update, BasicAttribute version) {
        SqlType<?> type = version.type();
        if (Number.class.isAssignableFrom(type.javaType())) {
            WholeColumn<E, Object> column = new WholeColumn<>(update.target(), version.path(), (SqlType<Object>) type);
            return set(update, column, column.plus(1));
        }
        return update.set(
                (Assignable<E, Object>) update.target().assignable(version.path()), Versions.next(version, null));
    }

    private static <E, T> Update<E> set(Update<E> update, Assignable<E, T> column, Expression<T> value) {
        return update.set(column, value);
    }
}
