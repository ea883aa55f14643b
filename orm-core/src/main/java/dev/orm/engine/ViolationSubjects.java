package dev.orm.engine;

import dev.orm.dialect.ErrorClass;
import dev.orm.dialect.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what it means to the program that the database refuses a row, for the messages of exceptions. Implementations are thread-safe. */
@FunctionalInterface
public interface ViolationSubjects {

    /**
     * What a violation is about, such as the attributes of an entity, or null where that is not known.
     *
     * @param kind what the error means
     * @param sql  the text of the statement, or null
     */
    @Nullable
    String subject(ErrorClass kind, Violation violation, @Nullable String sql);

    /** The attributes that a violation is about, such as {@code Customer.email}; empty where they are not known. */
    default List<String> attributes(Violation violation, @Nullable String sql) {
        return List.of();
    }
}
