package dev.orm.schema.catalog;

import java.sql.JDBCType;
import org.jspecify.annotations.Nullable;

/**
 * A type as the catalog describes it.
 *
 * @param text      the whole type in the database's normal form, such as {@code character varying(40)}; DDL may use it as it is
 * @param jdbcType  the standard type next to it; {@code OTHER} for types of the database's own
 * @param length    the greatest length of text or bytes, 0 for no limit
 * @param precision all digits of a decimal number, or those of a second's fraction; 0 for no limit
 * @param scale     the digits behind the point of a decimal number
 * @param named     the domain or enum it is, or null
 */
public record CatalogType(
        String text,
        JDBCType jdbcType,
        int length,
        int precision,
        int scale,
        @Nullable CatalogObject named) {

    @Override
    public String toString() {
        return text;
    }
}
