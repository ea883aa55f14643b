package dev.orm.schema;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A piece of DDL as a value: statements that depend on the database they are for. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface Ddl {

    /** The statements in order, without a semicolon at their ends; none where there is nothing to do on that database. */
    List<String> statements(DdlSpelling spelling);

    /** Statements given as text. Never pass text that comes from outside the program. */
    static Ddl unsafe(String... statements) {
        List<String> copy = List.of(statements);
        return spelling -> copy;
    }

    /** The same, for databases of these dialects only. */
    default Ddl onlyFor(String... dialects) {
        Set<String> names = Set.of(dialects);
        return onlyIf(spelling -> names.contains(spelling.name()));
    }

    /** The same, where a condition holds. */
    default Ddl onlyIf(Predicate<? super DdlSpelling> condition) {
        return spelling -> condition.test(spelling) ? statements(spelling) : List.of();
    }
}
