package dev.orm.schema.catalog;

/** The queries on PostgreSQL's catalog. Each has a hole for the conditions of a scope; objects of extensions and partitions are left out. */
final class PostgresCatalogSql {

    /** Where the schema is called {@code n.nspname} and the relation {@code c.relname}. */
    static final String SCOPE = "/*scope*/";

    private static final String OWN_SCHEMA =
            " n.nspname <> 'information_schema' and (n.nspname !~ '^pg_' or n.oid = pg_my_temp_schema())";

    private static final String NO_EXTENSION =
            " and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass"
                    + " and e.objid = c.oid and e.deptype = 'e')";

    static final String SCHEMAS = """
            select n.nspname, obj_description(n.oid, 'pg_namespace'), n.nspname = current_schema()
            from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            """;

    static final String RELATIONS = """
            select n.nspname, c.relname, c.relpersistence = 't',
                case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end, c.relkind = 'm', c.reloptions,
                case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end, obj_description(c.oid, 'pg_class')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and""" + OWN_SCHEMA + NO_EXTENSION + SCOPE;

    static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, not a.attnotnull, format_type(a.atttypid, a.atttypmod),
                t.typname, coalesce(b.typname, t.typname), a.atttypmod, t.typtype, tn.nspname, pg_get_expr(d.adbin, d.adrelid), a.attidentity,
                a.attgenerated, col_description(c.oid, a.attnum),
                case when a.attcollation <> t.typcollation
                    then (select format('%I', l.collname) from pg_collation l where l.oid = a.attcollation) end,
                s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_type t on t.oid = a.atttypid join pg_namespace tn on tn.oid = t.typnamespace
                left join pg_type b on b.oid = t.typbasetype
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                left join pg_depend o on o.refclassid = 'pg_class'::regclass and o.classid = 'pg_class'::regclass
                    and o.refobjid = a.attrelid and o.refobjsubid = a.attnum and o.deptype in ('i', 'a')
                    and exists (select from pg_class q where q.oid = o.objid and q.relkind = 'S')
                left join pg_sequence s on s.seqrelid = o.objid
            where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped and""" + OWN_SCHEMA + NO_EXTENSION + SCOPE + " order by c.oid, a.attnum";

    static final String CONSTRAINTS = """
            select n.nspname, c.relname, k.conname, k.contype,
                array(select a.attname::text from unnest(k.conkey) with ordinality u(num, pos)
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num order by u.pos),
                fn.nspname, f.relname,
                array(select a.attname::text from unnest(k.confkey) with ordinality u(num, pos)
                    join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num order by u.pos),
                k.confdeltype, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred,
                pg_get_expr(k.conbin, k.conrelid), i.indnullsnotdistinct, obj_description(k.oid, 'pg_constraint')
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                left join pg_class f on f.oid = k.confrelid left join pg_namespace fn on fn.oid = f.relnamespace
                left join pg_index i on i.indexrelid = k.conindid
            where k.contype in ('p', 'u', 'f', 'c') and not c.relispartition and""" + OWN_SCHEMA + NO_EXTENSION + SCOPE;

    static final String INDEXES = """
            select n.nspname, c.relname, x.relname, i.indisunique, i.indnullsnotdistinct, m.amname,
                array(select pg_get_indexdef(i.indexrelid, p, false) from generate_series(1, i.indnkeyatts) p order by p),
                array(select coalesce((select a.attname::text from pg_attribute a
                        where a.attrelid = i.indrelid and a.attnum = i.indkey[p - 1]), '')
                    from generate_series(1, i.indnkeyatts) p order by p),
                array(select i.indoption[p - 1]::int4 from generate_series(1, i.indnkeyatts) p order by p),
                array(select coalesce((select format('%I', o.opcname) from pg_opclass o
                        where o.oid = i.indclass[p - 1] and not o.opcdefault), '')
                    from generate_series(1, i.indnkeyatts) p order by p),
                array(select a.attname::text from generate_series(i.indnkeyatts + 1, i.indnatts) p
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p - 1] order by p),
                pg_get_expr(i.indpred, i.indrelid), obj_description(x.oid, 'pg_class')
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
            where not c.relispartition and c.relkind in ('r', 'p', 'm')
                and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) and""" + OWN_SCHEMA + NO_EXTENSION + SCOPE;

    static final String USES = """
            select distinct n.nspname, c.relname, tn.nspname, t.relname
            from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                join pg_class t on t.oid = d.refobjid and t.oid <> c.oid join pg_namespace tn on tn.oid = t.relnamespace
            where c.relkind in ('v', 'm') and""" + OWN_SCHEMA + NO_EXTENSION + SCOPE;

    static final String SEQUENCES = """
            select n.nspname, c.relname, format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                s.seqcache, s.seqcycle, obj_description(c.oid, 'pg_class')
            from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
            where not exists (select from pg_depend o where o.classid = 'pg_class'::regclass and o.objid = c.oid
                and o.deptype in ('i', 'a') and o.refclassid = 'pg_class'::regclass) and""" + OWN_SCHEMA + NO_EXTENSION + SCOPE;

    static final String ENUMS = """
            select n.nspname, t.typname,
                array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder),
                obj_description(t.oid, 'pg_type')
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e' and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass
                and e.objid = t.oid and e.deptype = 'e') and""" + OWN_SCHEMA + SCOPE;

    static final String DOMAINS = """
            select n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), not t.typnotnull,
                pg_get_expr(t.typdefaultbin, 0),
                array(select k.conname::text from pg_constraint k where k.contypid = t.oid and k.contype = 'c' order by k.conname),
                array(select pg_get_expr(k.conbin, 0) from pg_constraint k
                    where k.contypid = t.oid and k.contype = 'c' order by k.conname),
                obj_description(t.oid, 'pg_type')
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'd' and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass
                and e.objid = t.oid and e.deptype = 'e') and""" + OWN_SCHEMA + SCOPE;

    static final String LIST = """
            select n.nspname, c.relname, c.relkind::text || c.relpersistence::text, pg_table_is_visible(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition and""" + OWN_SCHEMA + NO_EXTENSION + """

            union all select n.nspname, t.typname, t.typtype::text, pg_type_is_visible(t.oid)
            from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype in ('e', 'd') and""" + OWN_SCHEMA + """

            union all select n.nspname, n.nspname, 'n', n.nspname = any(current_schemas(false))
            from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1, 2""";

    private PostgresCatalogSql() {}
}
