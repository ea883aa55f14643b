package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.Delete;
import dev.orm.sql.Update;
import dev.orm.state.InstanceState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Deletes of rows that stay, and say that they were deleted. */
public final class SoftDeletion {

    private SoftDeletion() {}

    /** The change; a delete of such rows is an update. */
    public static Change of(Change change, EntityMapping<?> mapping) {
        BasicAttribute deletion = mapping.deletion();
        return deletion != null && change.plain() instanceof Delete<?> delete
                ? change.withPlain(marking(delete, deletion))
                : change;
    }

    /** The same of a batch. */
    public static Batch of(Batch batch, EntityMapping<?> mapping) {
        Change change = of(batch.change(), mapping);
        return change == batch.change() ? batch : batch.withChange(change);
    }

    @SuppressWarnings("unchecked") // the attribute is one of the target
    private static <E> Update<E> marking(Delete<E> delete, BasicAttribute deletion) {
        Assignable<E, Object> column = (Assignable<E, Object>) delete.target().assignable(deletion.path());
        return delete.toUpdate().set(column, mark(deletion));
    }

    /** Whether the row of an object says already that it was deleted, and the object does not say otherwise. */
    public static boolean isDone(InstanceState state) {
        BasicAttribute deletion = state.mapping().deletion();
        return deletion != null
                && !state.isUnloaded()
                && isMark(state.value(deletion.slot()))
                && isMark(state.rowValue(deletion.slot()));
    }

    private static boolean isMark(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }

    /** What the attribute of a deleted row holds: the time, or true. */
    static Object mark(BasicAttribute deletion) {
        Class<?> type = deletion.type().javaType();
        if (type == Instant.class) {
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.now().truncatedTo(ChronoUnit.MICROS);
        }
        return type == LocalDateTime.class ? LocalDateTime.now().truncatedTo(ChronoUnit.MICROS) : Boolean.TRUE;
    }
}
