package dev.orm.mapping;

import dev.orm.schema.NamingConvention;

/**
 * Cuts the names that a strategy makes up of several names, as those may be too long together though each of them is not; a table or column
 * has the name it is given, whole.
 */
record ShortNaming(NamingStrategy naming) implements NamingStrategy {

    @Override
    public String table(String entityName) {
        return naming.table(entityName);
    }

    @Override
    public String column(String attributeName) {
        return naming.column(attributeName);
    }

    @Override
    public String foreignKeyColumn(String relation, String referencedColumn) {
        return NamingConvention.shortened(naming.foreignKeyColumn(relation, referencedColumn));
    }

    @Override
    public String joinTable(String ownerTable, String relation, String targetTable) {
        return NamingConvention.shortened(naming.joinTable(ownerTable, relation, targetTable));
    }

    @Override
    public String sequence(String table) {
        return NamingConvention.shortened(naming.sequence(table));
    }

    @Override
    public String explicit(String name) {
        return naming.explicit(name);
    }
}
