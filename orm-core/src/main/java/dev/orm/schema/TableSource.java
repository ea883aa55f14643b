package dev.orm.schema;

import dev.orm.sql.ArrayColumn;
import dev.orm.sql.BooleanColumn;
import dev.orm.sql.ColumnDefault;
import dev.orm.sql.DecimalColumn;
import dev.orm.sql.FloatingColumn;
import dev.orm.sql.JsonColumn;
import dev.orm.sql.NamedColumn;
import dev.orm.sql.Target;
import dev.orm.sql.TemporalColumn;
import dev.orm.sql.TextColumn;
import dev.orm.sql.ValueColumn;
import dev.orm.sql.WholeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table as statements read and write it, plain or under an alias: its columns are expressions.
 *
 * <p>A column is asked for by its name in the way of its family, which makes it an expression with the operations of that family:
 *
 * <pre>{@code
 * WholeColumn<Table, Long> id = BOOK.whole("id", Long.class);
 * TextColumn<Table> title = BOOK.text("title");
 * }</pre>
 *
 * <p>Each accessor throws {@link IllegalArgumentException} when there is no column of the name, naming those there are, and when the
 * column holds values of another class, naming the accessor for it. Immutable and thread-safe.
 */
public sealed interface TableSource extends Target<Table> permits Table, AliasedTable {

    /** The table itself. */
    Table table();

    /** A column of text. */
    default TextColumn<Table> text(String column) {
        return new TextColumn<>(this, column, ColumnFamily.TEXT.type(table(), column, String.class));
    }

    /** A column of whole numbers. */
    default <T extends Number> WholeColumn<Table, T> whole(String column, Class<T> type) {
        return new WholeColumn<>(this, column, ColumnFamily.WHOLE.type(table(), column, type));
    }

    /** A column of exact decimal numbers. */
    default DecimalColumn<Table> decimal(String column) {
        return new DecimalColumn<>(
                this, column, ColumnFamily.DECIMAL.type(table(), column, java.math.BigDecimal.class));
    }

    /** A column of floating point numbers. */
    default <T extends Number> FloatingColumn<Table, T> floating(String column, Class<T> type) {
        return new FloatingColumn<>(this, column, ColumnFamily.FLOATING.type(table(), column, type));
    }

    /** A column of dates or times. */
    default <T> TemporalColumn<Table, T> temporal(String column, Class<T> type) {
        return new TemporalColumn<>(this, column, ColumnFamily.TEMPORAL.type(table(), column, type));
    }

    /** A column that is true or false. */
    default BooleanColumn<Table> bool(String column) {
        return new BooleanColumn<>(this, column, ColumnFamily.BOOLEAN.type(table(), column, Boolean.class));
    }

    /** A column of JSON, read as values of a class. */
    default <T> JsonColumn<Table, T> json(String column, Class<T> type) {
        return new JsonColumn<>(this, column, ColumnFamily.JSON.type(table(), column, type));
    }

    /** A column of lists, in an array type of the database. */
    default <T> ArrayColumn<Table, List<T>, T> list(String column, Class<T> element) {
        return new ArrayColumn<>(this, column, ColumnFamily.listType(table(), column, element), element);
    }

    /** A column of arrays. */
    default <T> ArrayColumn<Table, T[], T> array(String column, Class<T[]> type) {
        return new ArrayColumn<>(
                this, column, ColumnFamily.ARRAY.type(table(), column, type), ColumnFamily.elementOf(type));
    }

    /** A column of any other class, such as a UUID, an enum or bytes. */
    default <T> ValueColumn<Table, T> value(String column, Class<T> type) {
        return new ValueColumn<>(this, column, ColumnFamily.VALUE.type(table(), column, type));
    }

    /** A column whose class is not known while the program is written. */
    default NamedColumn<Table, ?> get(String column) {
        return NamedColumn.of(this, column, table().column(column).type());
    }

    /** All columns in their order, for a select of whole rows. */
    default List<NamedColumn<Table, ?>> all() {
        return table().columns().stream()
                .<NamedColumn<Table, ?>>map(column -> NamedColumn.of(this, column.key(), column.type()))
                .toList();
    }

    @Override
    default NamedColumn<Table, ?> assignable(String name) {
        return get(name);
    }

    @Override
    default List<ColumnDefault> insertDefaults() {
        return defaults(Column::insertDefault);
    }

    @Override
    default List<ColumnDefault> updateDefaults() {
        return defaults(Column::updateDefault);
    }

    private List<ColumnDefault> defaults(Function<Column, ColumnDefault.@Nullable Maker> of) {
        List<ColumnDefault> defaults = new ArrayList<>(0);
        for (Column column : table().columns()) {
            ColumnDefault.Maker maker = of.apply(column);
            if (maker != null) {
                defaults.add(new ColumnDefault(get(column.key()), maker));
            }
        }
        return defaults;
    }

    /** What the text of a statement depends on. */
    @Override
    default Object subject() {
        return table().shape();
    }
}
