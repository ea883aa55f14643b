package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Text, checked before it is sent: databases and drivers disagree about NUL characters and lone surrogates, and some
 * store another text without saying so.
 */
record TextType() implements SqlType<String> {

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.VARCHAR;
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setString(index, storable(value));
    }

    @Override
    public @Nullable String read(ResultSet row, int index) throws SQLException {
        return row.getString(index);
    }

    @Override
    public Object toJdbc(String value) throws SQLException {
        return storable(value);
    }

    static String storable(String text) throws SQLException {
        int refused = TextCharacters.firstRefused(text);
        if (refused >= 0) {
            throw refused(text.charAt(refused) == 0 ? "a NUL character" : "half of a surrogate pair", refused);
        }
        return text;
    }

    private static SQLException refused(String what, int position) {
        return new RefusedValueException(
                "The text holds " + what + " at position " + position
                        + ", which databases cannot store; remove it before saving",
                RefusedValueException.UNTRANSLATABLE_CHARACTER);
    }

    @Override
    public String toString() {
        return "String";
    }
}
