package dev.orm.session;

import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Select;
import org.jspecify.annotations.Nullable;

/**
 * The select that has a row if another has one. It is no {@code exists (...)}: H2 2.4 keeps the result of one and answers by it after rows have
 * changed in the same transaction.
 */
final class AnyRow {

    private AnyRow() {}

    static Select<@Nullable Object[]> of(MappingRegistry mappings, Select<?> select) {
        Select<@Nullable Object[]> rows = select.unordered().replacingItems(item -> RowCount.columns(mappings, item));
        return rows.limit() == null ? rows.limit(1) : rows;
    }
}
