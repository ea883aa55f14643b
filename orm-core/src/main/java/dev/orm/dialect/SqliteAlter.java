package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Generated;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.SequenceOptions;
import dev.orm.sql.UnsupportedSqlException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes what is there on SQLite, which renames, adds and drops, but changes no column. */
final class SqliteAlter implements AlterSpelling {

    private static final String ANEW = "create a new table, copy the rows, drop the old one and rename the new one";

    /** A number, a text, bytes or a word such as {@code null}; what a default may be without parentheses, and of a column that is added. */
    private static final Pattern LITERAL =
            Pattern.compile("\\(?\\s*([+-]?\\s*[\\w.]+([eE][+-]\\d+)?|[xX]?'[^']*+(''[^']*+)*+'|\"[^\"]*+\")\\s*\\)?");

    private static final Pattern CLOCK = Pattern.compile("current_(date|time|timestamp)", Pattern.CASE_INSENSITIVE);

    /** Whether a default is more than a literal. */
    static boolean isComputed(String expression) {
        return !LITERAL.matcher(expression).matches();
    }

    /** Rows that are there take their value from the definition of the table, so that it has to be one and the same for all. */
    static @Nullable UnsupportedSqlException obstacleBeforeRows(
            Table table, Column column, @Nullable String defaultValue) {
        Generated generated = column.generated();
        String where =
                ", column " + column.name() + " of table " + table.qualifiedName() + ", to a table that has rows";
        if (generated != null && generated.storage() == Generated.Storage.STORED) {
            return new UnsupportedSqlException(
                    "Adding a stored generated column" + where,
                    "SQLite",
                    "compute it when it is read (VIRTUAL), or " + ANEW);
        }
        boolean computed = defaultValue != null
                && (isComputed(defaultValue) || CLOCK.matcher(defaultValue).matches());
        return computed
                ? new UnsupportedSqlException(
                        "Adding a column with a computed default" + where,
                        "SQLite",
                        "give it a literal as its default, or " + ANEW)
                : null;
    }

    @Override
    public boolean altersColumns() {
        return false;
    }

    @Override
    public String renameType(boolean domain, String type, String name) {
        throw unsupported("Renaming the type " + type);
    }

    @Override
    public String changeType(String table, String column, String type, @Nullable String using) {
        throw unsupported("Changing the type of column " + column + " of table " + table);
    }

    @Override
    public String changeNullability(String table, String column, boolean nullable) {
        throw unsupported("Changing whether column " + column + " of table " + table + " takes NULL");
    }

    @Override
    public String changeDefault(String table, String column, @Nullable String expression) {
        throw unsupported("Changing the default of column " + column + " of table " + table);
    }

    @Override
    public List<String> addIdentity(String table, String column, String type, boolean always, SequenceOptions numbers) {
        throw unsupported("Numbering the rows of table " + table + " by column " + column);
    }

    @Override
    public String dropIdentity(String table, String column) {
        throw unsupported("Giving up the numbers of column " + column + " of table " + table);
    }

    @Override
    public String dropExpression(String table, String column) {
        throw unsupported("Giving up the computation of column " + column + " of table " + table);
    }

    private static UnsupportedSqlException unsupported(String what) {
        return new UnsupportedSqlException(what + " by ALTER TABLE", "SQLite", ANEW);
    }
}
