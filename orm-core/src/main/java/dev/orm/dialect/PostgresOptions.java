package dev.orm.dialect;

import dev.orm.schema.DialectOption;
import dev.orm.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings that only PostgreSQL has for tables, columns and indexes; one it does not have there is refused. */
final class PostgresOptions {

    private static final String UNLOGGED = "unlogged";
    private static final String TABLESPACE = "tablespace";
    private static final String CONCURRENTLY = "concurrently";
    private static final Set<String> TABLE_PARAMETERS =
            Set.of("fillfactor", "parallel_workers", "autovacuum_enabled", "toast_tuple_target", "vacuum_truncate");
    private static final Set<String> INDEX_PARAMETERS = Set.of(
            "fillfactor",
            "deduplicate_items",
            "fastupdate",
            "gin_pending_list_limit",
            "buffering",
            "pages_per_range",
            "autosummarize");
    private static final Set<String> COLUMN_CLAUSES = Set.of("storage", "compression");

    private final PostgresDialect dialect;

    PostgresOptions(PostgresDialect dialect) {
        this.dialect = dialect;
    }

    boolean isUnlogged(List<DialectOption> options) {
        return isSet(options, UNLOGGED);
    }

    boolean isConcurrent(List<DialectOption> options) {
        return isSet(options, CONCURRENTLY);
    }

    String table(List<DialectOption> options, String where) {
        return suffix(options, TABLE_PARAMETERS, UNLOGGED, where);
    }

    String index(List<DialectOption> options, String where) {
        return suffix(options, INDEX_PARAMETERS, CONCURRENTLY, where);
    }

    String column(List<DialectOption> options, String where) {
        StringBuilder clauses = new StringBuilder();
        for (DialectOption option : own(options)) {
            require(option, COLUMN_CLAUSES, where);
            clauses.append(' ').append(option.name()).append(' ').append(name(option));
        }
        return clauses.toString();
    }

    /**
     * The clauses behind a table or index.
     *
     * @param elsewhere the option that is written elsewhere
     */
    private String suffix(List<DialectOption> options, Set<String> parameters, String elsewhere, String where) {
        Set<String> known = new TreeSet<>(parameters);
        known.addAll(Set.of(elsewhere, TABLESPACE));
        List<DialectOption> own = own(options);
        own.forEach(option -> require(option, known, where));
        String with = own.stream()
                .filter(option -> parameters.contains(option.name()))
                .map(option -> option.name() + " = " + value(option))
                .collect(Collectors.joining(", "));
        String tablespace = own.stream()
                .filter(option -> option.name().equals(TABLESPACE))
                .map(option -> " tablespace " + name(option))
                .collect(Collectors.joining());
        return (with.isEmpty() ? "" : " with (" + with + ')') + tablespace;
    }

    private List<DialectOption> own(List<DialectOption> options) {
        List<DialectOption> own = new ArrayList<>(options);
        own.removeIf(option -> !option.dialect().equals(dialect.name()));
        return own;
    }

    private boolean isSet(List<DialectOption> options, String name) {
        return own(options).stream()
                .anyMatch(option -> option.name().equals(name) && Boolean.TRUE.equals(option.value()));
    }

    private void require(DialectOption option, Set<String> known, String where) {
        if (!known.contains(option.name())) {
            throw new IllegalArgumentException(dialect.name() + " knows no option " + option.name() + " of " + where
                    + "; it knows " + new TreeSet<>(known));
        }
    }

    private String name(DialectOption option) {
        return dialect.quote(Identifier.of(option.value().toString()));
    }

    /** A name in place of a number or a truth value, such as {@code auto}. */
    private String value(DialectOption option) {
        @Nullable String name = option.value() instanceof String ? name(option) : null;
        return name == null ? option.value().toString() : name;
    }
}
