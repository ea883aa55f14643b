package dev.orm.dialect;

import dev.orm.schema.catalog.SequenceOptions;
import dev.orm.sql.UnsupportedSqlException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what is there on SQLite, which renames, adds and drops, but changes no column. */
final class SqliteAlter implements AlterSpelling {

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
        return new UnsupportedSqlException(
                what + " by ALTER TABLE",
                "SQLite",
                "create a new table, copy the rows, drop the old one and rename the new one");
    }
}
