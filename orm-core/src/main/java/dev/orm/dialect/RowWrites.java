package dev.orm.dialect;

import dev.orm.dialect.WriteForms.Form;
import dev.orm.dialect.WriteForms.Shape;
import dev.orm.dialect.WriteForms.Verb;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes in the forms that every database has: VALUES with one or more rows, and a parameter for each value. */
final class RowWrites {

    /** Few sizes make few texts, and the largest are worth most. */
    private static final int[] SIZES = {128, 16, 1};

    private static final int[] SINGLE = {1};
    private static final int MOST_PARAMETERS = 32_000;

    private final Dialect dialect;
    private final WriteForms forms = new WriteForms();

    RowWrites(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Inserts with several rows in one VALUES; {@code keysInRowOrder} says whether generated keys then come back in the rows' order. */
    List<Write> insert(
            Table table,
            List<Column> columns,
            List<@Nullable Object[]> rows,
            List<Column> returning,
            boolean keysInRowOrder) {
        boolean single = columns.isEmpty() || !returning.isEmpty() && !keysInRowOrder;
        return insert(
                new Shape(Verb.INSERT, table, columns, returning, 0), rows, single ? SINGLE : SIZES, this::insert);
    }

    /** Inserts that say themselves what comes back; several rows in one VALUES where the first column of it numbers them. */
    List<Write> insertReturning(
            Table table,
            List<Column> columns,
            List<@Nullable Object[]> rows,
            List<Column> returning,
            boolean numbered) {
        int[] sizes = columns.isEmpty() || !numbered ? SINGLE : SIZES;
        return insert(new Shape(Verb.INSERT, table, columns, returning, 0), rows, sizes, this::insertReturning);
    }

    private List<Write> insert(Shape shape, List<@Nullable Object[]> rows, int[] sizes, Function<Shape, Form> maker) {
        List<Write> writes = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            int times = size * shape.columns().size() > MOST_PARAMETERS ? 0 : (rows.size() - from) / size;
            if (times > 0) {
                Form form = forms.get(shape.ofSize(size), maker);
                writes.add(form.with(joined(rows.subList(from, from + times * size), size)));
                from += times * size;
            }
        }
        return writes;
    }

    private Form insert(Shape shape) {
        Write.Kind kind = shape.others().isEmpty() ? Write.Kind.COUNTS : Write.Kind.GENERATED_KEYS;
        String sql = insertText(shape.table(), shape.columns(), shape.size());
        return new Form(sql, typesOfRows(shape), kind, shape.others());
    }

    private Form insertReturning(Shape shape) {
        String sql = insertText(shape.table(), shape.columns(), shape.size()) + " returning " + names(shape.others());
        return new Form(sql, typesOfRows(shape), Write.Kind.NUMBERED, shape.others());
    }

    private List<SqlType<?>> typesOfRows(Shape shape) {
        List<SqlType<?>> row = types(shape.columns().stream());
        List<SqlType<?>> types = new ArrayList<>(row.size() * shape.size());
        for (int i = 0; i < shape.size(); i++) {
            types.addAll(row);
        }
        return List.copyOf(types);
    }

    private String insertText(Table table, List<Column> columns, int size) {
        if (columns.isEmpty()) {
            return "insert into " + dialect.quote(table) + " default values";
        }
        String row = columns.stream().map(this::parameter).collect(Collectors.joining(", ", "(", ")"));
        return "insert into " + dialect.quote(table) + " (" + names(columns) + ") values "
                + (row + ", ").repeat(size - 1) + row;
    }

    private static List<@Nullable Object[]> joined(List<@Nullable Object[]> rows, int size) {
        if (size == 1) {
            return List.copyOf(rows);
        }
        List<@Nullable Object[]> joined = new ArrayList<>(rows.size() / size);
        for (int from = 0; from < rows.size(); from += size) {
            joined.add(joined(rows.subList(from, from + size)));
        }
        return joined;
    }

    private static @Nullable Object[] joined(List<@Nullable Object[]> rows) {
        int width = rows.get(0).length;
        @Nullable Object[] joined = new Object[rows.size() * width];
        int position = 0;
        for (@Nullable Object[] row : rows) {
            System.arraycopy(row, 0, joined, position, width);
            position += width;
        }
        return joined;
    }

    /** One update for each row, as a batch. */
    List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows) {
        return rows.isEmpty()
                ? List.of()
                : List.of(forms.get(new Shape(Verb.UPDATE, table, set, match, 1), this::update)
                        .with(rows));
    }

    private Form update(Shape shape) {
        String assignments = shape.columns().stream().map(this::equal).collect(Collectors.joining(", "));
        String sql =
                "update " + dialect.quote(shape.table()) + " set " + assignments + " where " + matches(shape.others());
        return new Form(
                sql,
                types(Stream.concat(shape.columns().stream(), shape.others().stream())),
                Write.Kind.COUNTS,
                List.of());
    }

    /** One delete for each row, as a batch. */
    List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        return rows.isEmpty()
                ? List.of()
                : List.of(forms.get(new Shape(Verb.DELETE, table, List.of(), match, 1), this::delete)
                        .with(rows));
    }

    private Form delete(Shape shape) {
        String sql = "delete from " + dialect.quote(shape.table()) + " where " + matches(shape.others());
        return new Form(sql, types(shape.others().stream()), Write.Kind.COUNTS, List.of());
    }

    private String matches(List<Column> match) {
        return match.stream().map(this::equal).collect(Collectors.joining(" and "));
    }

    private String equal(Column column) {
        return name(column) + " = " + parameter(column);
    }

    private String parameter(Column column) {
        SqlType<?> type = dialect.stored(column);
        return type.written(dialect.parameterText(type));
    }

    String names(List<Column> columns) {
        return columns.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Column column) {
        return dialect.quote(column.identifier());
    }

    private List<SqlType<?>> types(Stream<Column> columns) {
        return columns.<SqlType<?>>map(dialect::stored).toList();
    }
}
