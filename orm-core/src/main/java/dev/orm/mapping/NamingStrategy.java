package dev.orm.mapping;

/**
 * Decides what tables, columns and sequences are called.
 *
 * <p>Implementations are thread-safe and answer the same for the same arguments.
 */
public interface NamingStrategy {

    /** The table of an entity whose annotations name none. */
    String table(String entityName);

    /**
     * The column of an attribute whose annotations name none; for a part of an embedded object only the last name is
     * given.
     */
    String column(String attributeName);

    /**
     * A foreign key column whose annotations name none; for a join table {@code relation} may be the name of the entity
     * referred to.
     */
    String foreignKeyColumn(String relation, String referencedColumn);

    /** A join table whose annotations name none. */
    String joinTable(String ownerTable, String relation, String targetTable);

    /** The sequence that numbers a table whose annotations name none. */
    String sequence(String table);

    /** What a name written in an annotation becomes. */
    String explicit(String name);

    /**
     * Lower case with underscores, as Spring Boot sets Hibernate up: {@code OrderLine.unitPrice} is {@code
     * order_line.unit_price}, a foreign key is {@code customer_id}, a join table is the owner's table and the relation
     * ({@code orders_labels}). Names written in annotations are converted too, unless they stand in double quotes or
     * backticks.
     */
    static NamingStrategy snakeCase() {
        return SnakeCaseNaming.INSTANCE;
    }
}
