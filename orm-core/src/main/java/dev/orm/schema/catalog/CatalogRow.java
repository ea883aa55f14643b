package dev.orm.schema.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The current row of a query on the catalog, read from the left to the right. */
final class CatalogRow {

    private final ResultSet row;
    private final UnaryOperator<String> meaning;
    private int column;

    CatalogRow(ResultSet row, UnaryOperator<String> meaning) {
        this.row = row;
        this.meaning = meaning;
    }

    /** The next column, which is never NULL. */
    String text() throws SQLException {
        return Objects.requireNonNull(optionalText(), "a catalog column that is never null");
    }

    /** The next column, or null. */
    @Nullable
    String optionalText() throws SQLException {
        String text = row.getString(++column);
        return text == null ? null : meaning.apply(text);
    }

    /** The next two columns as a full name. */
    CatalogObject object() throws SQLException {
        return new CatalogObject(text(), text());
    }

    /** The next two columns as a full name, or null when they hold none. */
    @Nullable
    CatalogObject optionalObject() throws SQLException {
        String schema = optionalText();
        String name = optionalText();
        return schema == null || name == null ? null : new CatalogObject(schema, name);
    }

    boolean flag() throws SQLException {
        return row.getBoolean(++column);
    }

    int integer() throws SQLException {
        return row.getInt(++column);
    }

    long number() throws SQLException {
        return row.getLong(++column);
    }

    /** The next column, or null. */
    @Nullable
    Long optionalNumber() throws SQLException {
        long number = row.getLong(++column);
        return row.wasNull() ? null : number;
    }

    /** The next column, a list, empty for NULL. */
    List<String> texts() throws SQLException {
        Array array = row.getArray(++column);
        if (array == null) {
            return List.of();
        }
        try {
            return Arrays.stream((Object[]) array.getArray())
                    .map(String::valueOf)
                    .toList();
        } finally {
            array.free();
        }
    }

    /** The next six columns: how a sequence counts. */
    SequenceOptions numbers() throws SQLException {
        return numbersFrom(number());
    }

    /** The next five columns: how a sequence counts that starts with a value. */
    SequenceOptions numbersFrom(long start) throws SQLException {
        return new SequenceOptions(start, number(), number(), number(), number(), flag());
    }
}
