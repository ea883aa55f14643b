package dev.orm.schema;

/**
 * A setting of a table, column or index that one database knows, such as PostgreSQL's {@code fillfactor}. It is left out on all other
 * databases; its own refuses it when it knows no such setting there.
 *
 * @param dialect the name of the dialect, such as {@code PostgreSQL}
 * @param name    the setting's name as the database spells it
 * @param value   a number, a truth value or a name
 */
public record DialectOption(String dialect, String name, Object value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException when it is none of the kinds that have a spelling
     */
    public DialectOption {
        if (!(value instanceof Number || value instanceof Boolean || value instanceof String)) {
            throw new IllegalArgumentException("The option " + name + " of " + dialect + " has a value of "
                    + value.getClass().getName() + ": give it a number, a boolean or a name");
        }
    }
}
