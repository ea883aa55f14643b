package dev.orm.session;

import dev.orm.dialect.ErrorClass;
import dev.orm.dialect.Violation;
import dev.orm.engine.ViolationSubjects;
import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Index;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the attributes behind the constraints and columns that errors of the database name. */
record MappedViolations(List<Table> tables) implements ViolationSubjects {

    @Override
    public @Nullable String subject(ErrorClass kind, Violation violation, @Nullable String sql) {
        List<String> subjects = tables.stream()
                .filter(table -> isMeant(table, violation, sql))
                .map(table -> subject(table, violation))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return subjects.size() == 1 ? subjects.get(0) : null;
    }

    @Override
    public List<String> attributes(Violation violation, @Nullable String sql) {
        List<List<String>> known = tables.stream()
                .filter(table -> isMeant(table, violation, sql))
                .map(table -> columnsOf(table, violation).stream()
                        .map(column -> table.column(column).subject())
                        .distinct()
                        .toList())
                .filter(attributes -> !attributes.isEmpty())
                .distinct()
                .toList();
        return known.size() == 1 ? known.get(0) : List.of();
    }

    private static List<String> columnsOf(Table table, Violation violation) {
        String name = violation.constraint();
        List<String> named = name == null
                ? List.of()
                : Stream.concat(
                                table.foreignKeys().stream()
                                        .filter(key -> name.equalsIgnoreCase(key.name()))
                                        .map(ForeignKey::columns),
                                keys(table, name))
                        .findFirst()
                        .orElse(List.of());
        return named.isEmpty() ? Objects.requireNonNullElse(keys(table, violation.columns()), List.of()) : named;
    }

    /** Where the error names neither table nor constraint, the statement names the table. */
    private static boolean isMeant(Table table, Violation violation, @Nullable String sql) {
        if (violation.table() != null) {
            return violation.table().equalsIgnoreCase(table.name());
        }
        return violation.constraint() != null
                || sql != null
                        && lower(sql)
                                .matches("(?s)(insert into|update) \\S*\\b" + Pattern.quote(lower(table.name()))
                                        + "\\b.*");
    }

    private static @Nullable String subject(Table table, Violation violation) {
        String name = violation.constraint();
        String byName = name == null ? null : constraint(table, name);
        if (byName != null) {
            return byName;
        }
        return violation.length() == 0 ? columns(table, violation.columns()) : texts(table, violation.length());
    }

    /** The texts that are as long at most. */
    private static @Nullable String texts(Table table, int length) {
        String texts = table.columns().stream()
                .filter(column -> column.length() == length)
                .map(Column::subject)
                .collect(Collectors.joining(" or "));
        return texts.isEmpty() ? null : texts;
    }

    private static @Nullable String constraint(Table table, String name) {
        for (ForeignKey key : table.foreignKeys()) {
            if (name.equalsIgnoreCase(key.name())) {
                return attributes(table, key.columns()) + ", which refers to table " + key.targetTable();
            }
        }
        return keys(table, name).findFirst().map(columns -> key(table, columns)).orElse(null);
    }

    /** The columns of keys, indexes and checks of a name. */
    private static Stream<List<String>> keys(Table table, String name) {
        return Stream.of(
                        table.uniqueConstraints().stream()
                                .filter(key -> name.equalsIgnoreCase(key.name()))
                                .map(UniqueConstraint::columns),
                        table.indexes().stream()
                                .filter(index -> name.equalsIgnoreCase(index.name()))
                                .map(Index::columns),
                        table.checks().stream()
                                .filter(check -> name.equalsIgnoreCase(check.name()))
                                .map(CheckConstraint::columns),
                        Stream.ofNullable(table.primaryKey())
                                .filter(key -> name.equalsIgnoreCase(key.name()))
                                .map(PrimaryKey::columns))
                .flatMap(each -> each)
                .filter(columns -> !columns.isEmpty());
    }

    private static @Nullable String columns(Table table, List<String> names) {
        List<String> keys = keys(table, names);
        return keys == null ? null : key(table, keys);
    }

    /** The keys of columns; null where one is not the table's. */
    private static @Nullable List<String> keys(Table table, List<String> names) {
        List<String> keys = names.stream()
                .flatMap(name -> table.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .map(Column::key))
                .toList();
        return keys.isEmpty() || keys.size() < names.size() ? null : keys;
    }

    private static String key(Table table, List<String> columns) {
        PrimaryKey primary = table.primaryKey();
        String attributes = attributes(table, columns);
        return primary != null
                        && primary.columns().equals(columns)
                        && columns.size() == table.keyColumns().size()
                ? attributes
                        + ", the primary key: merge() an object whose row exists, add() is for new ones, and an identifier that is changed must be free"
                : attributes;
    }

    private static String attributes(Table table, List<String> columns) {
        return columns.stream()
                .map(column -> table.column(column).subject())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
