package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Assignment;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.Expression;
import dev.orm.sql.Update;
import dev.orm.sql.Upsert;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlType;
import java.util.List;

/** Statements that raise the version of the rows they update, so that whoever has read them before notices. */
public final class VersionedChange {

    private VersionedChange() {}

    /** Whether rows that are there get another version. */
    public static boolean raises(Change change, EntityMapping<?> mapping) {
        Change plain = change.plain();
        return mapping.version() != null
                && (plain instanceof Update<?>
                        || plain instanceof Upsert<?> upsert
                                && !upsert.assignments().isEmpty());
    }

    /** The change; an update that does not set the version itself sets the next one, and so does an upsert of the rows that are there. */
    public static Change of(Change change, EntityMapping<?> mapping) {
        BasicAttribute version = mapping.version();
        if (version == null || !raises(change, mapping)) {
            return change;
        }
        if (change.plain() instanceof Upsert<?> upsert) {
            return sets(upsert.assignments(), version) ? change : change.withPlain(raised(upsert, version));
        }
        Update<?> update = (Update<?>) change.plain();
        return sets(update.assignments(), version) ? change : change.withPlain(raised(update, version));
    }

    /** The same of a batch. */
    public static Batch of(Batch batch, EntityMapping<?> mapping) {
        Change change = of(batch.change(), mapping);
        return change == batch.change() ? batch : batch.withChange(change);
    }

    private static boolean sets(List<Assignment> assignments, BasicAttribute version) {
        return assignments.stream()
                .anyMatch(assignment -> assignment.target().name().equals(version.path()));
    }

    /** The upsert that raises the version of a row that is there. */
    @SuppressWarnings("unchecked") // the class of the type was looked at, the column is one of the target
    static <E> Upsert<E> raised(Upsert<E> upsert, BasicAttribute version) {
        SqlType<?> type = version.type();
        if (Number.class.isAssignableFrom(type.javaType())) {
            WholeColumn<E, Object> column = new WholeColumn<>(upsert.target(), version.path(), (SqlType<Object>) type);
            return set(upsert, column, column.plus(1));
        }
        return upsert.set(
                (Assignable<E, Object>) upsert.target().assignable(version.path()), Versions.next(version, null));
    }

    private static <E, T> Upsert<E> set(Upsert<E> upsert, Assignable<E, T> column, Expression<T> value) {
        return upsert.set(column, value);
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
