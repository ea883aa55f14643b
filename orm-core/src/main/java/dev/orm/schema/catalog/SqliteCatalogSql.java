package dev.orm.schema.catalog;

/** The queries on SQLite's schema table and pragmas, each for all tables at once. */
final class SqliteCatalogSql {

    private static final String TABLES = " from sqlite_schema m join ";
    private static final String OWN = " where m.type in ('table', 'view') and m.name not like 'sqlite\\_%' escape '\\'";

    static final String RELATIONS = "select m.name, m.type, m.sql from sqlite_schema m" + OWN;

    static final String COLUMNS = "select m.name, p.name, p.type, p.\"notnull\", p.dflt_value, p.pk, p.hidden" + TABLES
            + "pragma_table_xinfo(m.name) p" + OWN + " order by m.name, p.cid";

    static final String FOREIGN_KEYS =
            "select m.name, p.id, p.\"table\", p.\"from\", p.\"to\", p.on_update, p.on_delete, p.match" + TABLES
                    + "pragma_foreign_key_list(m.name) p" + OWN + " order by m.name, p.id, p.seq";

    static final String INDEXES = "select m.name, l.name, l.\"unique\", l.origin, x.name, x.\"desc\", x.cid, i.sql"
            + TABLES
            + "pragma_index_list(m.name) l join pragma_index_xinfo(l.name) x left join sqlite_schema i"
            + " on i.type = 'index' and i.name = l.name" + OWN + " and x.key = 1 order by m.name, l.seq, x.seqno";

    static final String LIST = "select '', m.name, upper(m.type), 1 from sqlite_schema m" + OWN
            + " union all select '', name, 'TEMPORARY_TABLE', 1 from sqlite_temp_schema where type = 'table' order by 2";

    private SqliteCatalogSql() {}
}
