package dev.orm.type;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of hosts, IPv4 and IPv6; never their names, which would have to be looked up. */
record InetType() implements SqlType<InetAddress> {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern HOST_MASK = Pattern.compile("/(32|128)$");

    @Override
    public Class<InetAddress> javaType() {
        return InetAddress.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.VARCHAR;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.INET;
    }

    @Override
    public void bind(PreparedStatement statement, int index, InetAddress value) throws SQLException {
        statement.setString(index, toJdbc(value));
    }

    @Override
    public @Nullable InetAddress read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        if (text == null) {
            return null;
        }
        String address = HOST_MASK.matcher(text).replaceFirst("");
        try {
            if (ADDRESS.matcher(address).matches()) {
                return InetAddress.getByName(address);
            }
        } catch (UnknownHostException e) {
            throw unreadable(row, index, e);
        }
        throw unreadable(row, index, null);
    }

    private static IllegalStateException unreadable(ResultSet row, int index, @Nullable Exception cause)
            throws SQLException {
        return new IllegalStateException(
                "The value in " + ColumnLabel.of(row, index)
                        + " is no address of one host; map networks as text, or correct the rows",
                cause);
    }

    @Override
    public String toJdbc(InetAddress value) throws SQLException {
        String address = value.getHostAddress();
        if (address.indexOf('%') >= 0) {
            throw new RefusedValueException(
                    "The address belongs to a zone of this machine, which databases do not keep; store it without the zone",
                    RefusedValueException.DATA_EXCEPTION);
        }
        return address;
    }

    @Override
    public String toString() {
        return "InetAddress";
    }
}
