package dev.orm.mapping;

/** How the classes of a hierarchy of entities share tables. */
public enum InheritanceStrategy {
    /** All in one table; a column tells of which class a row is. */
    SINGLE_TABLE,
    /** What all have in the table of the root, what a subclass adds in a table of its own. */
    JOINED,
    /** Each class that has instances in a table with everything it has. */
    TABLE_PER_CLASS
}
