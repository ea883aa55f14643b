package dev.orm.schema;

import dev.orm.sql.Func;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of objects and columns as a database wants them in DDL. */
final class DdlNames {

    private final DdlSpelling spelling;

    DdlNames(DdlSpelling spelling) {
        this.spelling = spelling;
    }

    String of(Table table) {
        return qualified(table.schema(), table.identifier());
    }

    String of(Sequence sequence) {
        return qualified(sequence.schema(), sequence.name());
    }

    String of(View view) {
        return qualified(view.schema(), view.name());
    }

    String of(NamedType type) {
        return qualified(type.schema(), type.name());
    }

    /** The name of a constraint or index; what has none by now cannot be referred to. */
    String of(@Nullable String name) {
        return spelling.quote(
                Identifier.of(Objects.requireNonNull(name, "a built table has named all its constraints")));
    }

    String column(Table table, String key) {
        return spelling.quote(table.column(key).identifier());
    }

    /** Columns in parentheses. */
    String columns(Table table, List<String> keys) {
        return keys.stream().map(key -> column(table, key)).collect(Collectors.joining(", ", "(", ")"));
    }

    String qualified(@Nullable Identifier schema, Identifier name) {
        Identifier actual = spelling.schema(schema);
        return actual == null ? spelling.quote(name) : spelling.quote(actual) + '.' + spelling.quote(name);
    }

    CatalogName inCatalog(@Nullable Identifier schema, Identifier name) {
        Identifier actual = spelling.schema(schema);
        return new CatalogName(actual == null ? null : spelling.catalogName(actual), spelling.catalogName(name));
    }

    /** A text as a literal. */
    String text(String value) {
        return spelling.expression(Func.literal(SqlTypes.STRING, value));
    }

    /** The values of an enum as a list of literals. */
    String labels(EnumType type) {
        return type.labels().stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
