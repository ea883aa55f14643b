package dev.orm.engine;

import dev.orm.dialect.Violation;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which constraint a row violates, of an exception that a statement has thrown, as far as the database tells. Names are as the database spells them:
 * compare them without regard to case. Immutable and thread-safe.
 *
 * @param name       the name of the constraint or the unique index, or null
 * @param table      the name of its table, without its schema, or null
 * @param columns    the names of its columns; empty where they are not told
 * @param attributes the attributes that they hold, such as {@code Customer.email}; empty where the statement is none of a session, or they are not told
 */
public record ViolatedConstraint(
        @Nullable String name, @Nullable String table, List<String> columns, List<String> attributes)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Copies the lists. */
    public ViolatedConstraint {
        columns = List.copyOf(columns);
        attributes = List.copyOf(attributes);
    }

    /** Is thrown by {@link ExceptionTranslator}. */
    interface Told {

        ViolatedConstraint violated();
    }

    static ViolatedConstraint of(Violation violation, List<String> attributes) {
        return new ViolatedConstraint(violation.constraint(), violation.table(), violation.columns(), attributes);
    }

    /**
     * What an exception, or a cause of it, tells of a constraint; empty where it is about something else, or nothing is told.
     *
     * @param thrown such as a {@code DataIntegrityViolationException}, of a flush, a commit or a statement
     */
    public static Optional<ViolatedConstraint> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Told told) {
                return Optional.of(told.violated()).filter(ViolatedConstraint::isKnown);
            }
        }
        return Optional.empty();
    }

    private boolean isKnown() {
        return name != null || !columns.isEmpty() || !attributes.isEmpty();
    }
}
