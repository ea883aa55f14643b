package dev.orm.schema.catalog;

/** The queries on H2's information schema. Each has a hole for the conditions of a scope. */
final class H2CatalogSql {

    /** Where the schema is called {@code o.table_schema} and the relation {@code o.table_name}. */
    static final String SCOPE = "/*scope*/";

    private static final String OWN_SCHEMA = " o.table_schema <> 'INFORMATION_SCHEMA'";

    static final String SCHEMAS =
            "select schema_name, remarks, schema_name = current_schema from information_schema.schemata"
                    + " where schema_name <> 'INFORMATION_SCHEMA'";

    static final String RELATIONS = """
            select o.table_schema, o.table_name, o.storage_type like '%TEMPORARY', v.view_definition, o.remarks
            from information_schema.tables o left join information_schema.views v
                on v.table_schema = o.table_schema and v.table_name = o.table_name
            where""" + OWN_SCHEMA + SCOPE;

    private static final String TYPE = """
            o.data_type, o.character_maximum_length, o.numeric_precision, o.numeric_scale, o.datetime_precision,
                o.interval_type, o.interval_precision, o.maximum_cardinality, o.geometry_type, o.geometry_srid, o.dtd_identifier""";

    static final String COLUMNS =
            "select o.table_schema, o.table_name, o.column_name, o.is_nullable, o.domain_schema, o.domain_name, "
                    + TYPE + """
            , o.column_default, o.generation_expression, o.identity_generation, o.identity_start, o.identity_increment,
                o.identity_minimum, o.identity_maximum, o.identity_cache, o.identity_cycle = 'YES', o.column_on_update, o.remarks
            from information_schema.columns o
            where""" + OWN_SCHEMA + SCOPE + " order by o.table_schema, o.table_name, o.ordinal_position";

    static final String ELEMENTS =
            "select o.object_schema, o.object_name, o.object_type, o.collection_type_identifier, " + TYPE
                    + " from information_schema.element_types o";

    static final String ENUM_VALUES = """
            select object_schema, object_name, object_type, enum_identifier, value_name
            from information_schema.enum_values order by 1, 2, 3, 4, value_ordinal""";

    static final String CONSTRAINTS =
            """
            select o.table_schema, o.table_name, o.constraint_name, o.constraint_type, k.column_name, t.table_schema, t.table_name,
                t.column_name, r.delete_rule, r.update_rule, c.check_clause, o.nulls_distinct = 'YES', o.remarks
            from information_schema.table_constraints o
                left join information_schema.key_column_usage k
                    on k.constraint_schema = o.constraint_schema and k.constraint_name = o.constraint_name
                left join information_schema.referential_constraints r
                    on r.constraint_schema = o.constraint_schema and r.constraint_name = o.constraint_name
                left join information_schema.key_column_usage t
                    on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
                    and t.ordinal_position = k.position_in_unique_constraint
                left join information_schema.check_constraints c
                    on c.constraint_schema = o.constraint_schema and c.constraint_name = o.constraint_name
            where""" + OWN_SCHEMA + SCOPE + " order by o.table_schema, o.constraint_name, k.ordinal_position";

    static final String INDEXES =
            """
            select o.table_schema, o.table_name, o.index_name, o.index_type_name, o.nulls_distinct, c.column_name,
                c.ordering_specification = 'DESC', c.null_ordering, o.remarks
            from information_schema.indexes o join information_schema.index_columns c
                on c.index_schema = o.index_schema and c.index_name = o.index_name
            where not o.is_generated and o.index_type_name <> 'PRIMARY KEY' and""" + OWN_SCHEMA + SCOPE + " order by o.table_schema, o.index_name, c.ordinal_position";

    static final String SEQUENCES = """
            select o.sequence_schema, o.sequence_name, o.data_type, o.start_value, o.increment, o.minimum_value, o.maximum_value,
                o.cache, o.cycle_option = 'YES', o.remarks
            from information_schema.sequences o
            where o.sequence_schema <> 'INFORMATION_SCHEMA'""" + SCOPE;

    static final String DOMAINS = "select o.domain_schema, o.domain_name, " + TYPE + """
            , o.domain_default, o.remarks
            from information_schema.domains o where o.domain_schema <> 'INFORMATION_SCHEMA'""" + SCOPE;

    static final String DOMAIN_CHECKS = """
            select o.domain_schema, o.domain_name, o.constraint_name, c.check_clause, o.remarks
            from information_schema.domain_constraints o join information_schema.check_constraints c
                on c.constraint_schema = o.constraint_schema and c.constraint_name = o.constraint_name
            where o.domain_schema <> 'INFORMATION_SCHEMA'""" + SCOPE;

    static final String LIST = """
            select table_schema, table_name, case when table_type = 'VIEW' then 'VIEW'
                when storage_type like '%TEMPORARY' then 'TEMPORARY_TABLE' else 'TABLE' end, table_schema = current_schema
            from information_schema.tables where table_schema <> 'INFORMATION_SCHEMA'
            union all select sequence_schema, sequence_name, 'SEQUENCE', sequence_schema = current_schema
            from information_schema.sequences where sequence_schema <> 'INFORMATION_SCHEMA'
            union all select domain_schema, domain_name, 'DOMAIN', domain_schema = current_schema
            from information_schema.domains where domain_schema <> 'INFORMATION_SCHEMA'
            union all select schema_name, schema_name, 'SCHEMA', schema_name = current_schema
            from information_schema.schemata where schema_name <> 'INFORMATION_SCHEMA' order by 1, 2""";

    private H2CatalogSql() {}
}
