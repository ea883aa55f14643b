package dev.orm.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table that refer to rows of another table, or of the same.
 *
 * @param name          the constraint's name, or null for the one {@link Table} derives from its columns
 * @param columns       the keys of the referring columns
 * @param targetTable   the {@linkplain Table#qualifiedName() qualified name} of the referenced table in the same {@link MetaData}
 * @param targetColumns the keys of the referenced columns, in the order of {@code columns}
 * @param rules         what happens when referenced rows change, and when the constraint is checked
 * @param comment       what the catalog says of it, or null
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        String targetTable,
        List<String> targetColumns,
        Rules rules,
        @Nullable String comment)
        implements Constraint {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the two lists differ in length or are empty
     */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("The foreign key to " + targetTable + " refers with " + columns + " to "
                    + targetColumns + ": it needs one column for each column of the referenced key");
        }
    }

    /** A foreign key that is checked after each statement. */
    public ForeignKey(
            @Nullable String name,
            List<String> columns,
            String targetTable,
            List<String> targetColumns,
            ReferentialAction onDelete) {
        this(name, columns, targetTable, targetColumns, Rules.NONE.onDelete(onDelete), null);
    }

    /** Starts a foreign key with a derived name by naming its columns. */
    public static Start on(String... columns) {
        return new Start(List.of(columns));
    }

    /** What happens when a referenced row is deleted. */
    public ReferentialAction onDelete() {
        return rules.onDelete();
    }

    /** What happens when a referenced key changes. */
    public ReferentialAction onUpdate() {
        return rules.onUpdate();
    }

    @Override
    public ForeignKey named(String name) {
        return new ForeignKey(name, columns, targetTable, targetColumns, rules, comment);
    }

    /** The same foreign key with an action when a referenced row is deleted. */
    public ForeignKey onDelete(ReferentialAction action) {
        return with(rules.onDelete(action));
    }

    /** The same foreign key with an action when a referenced key changes. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return with(rules.onUpdate(action));
    }

    /** The same foreign key, checked at another time. */
    public ForeignKey deferrable(Deferrability when) {
        return with(new Rules(rules.onDelete, rules.onUpdate, rules.match, when, rules.addedLater));
    }

    /** The same foreign key, holding for partly NULL columns otherwise. */
    public ForeignKey match(MatchRule match) {
        return with(new Rules(rules.onDelete, rules.onUpdate, match, rules.deferrability, rules.addedLater));
    }

    /** The same foreign key, added by ALTER when all tables are there, and dropped before any. */
    public ForeignKey addedLater() {
        return with(new Rules(rules.onDelete, rules.onUpdate, rules.match, rules.deferrability, true));
    }

    /** The same foreign key with a comment. */
    public ForeignKey comment(@Nullable String comment) {
        return new ForeignKey(name, columns, targetTable, targetColumns, rules, comment);
    }

    private ForeignKey with(Rules changed) {
        return new ForeignKey(name, columns, targetTable, targetColumns, changed, comment);
    }

    /**
     * How a foreign key behaves.
     *
     * @param onDelete      what happens when a referenced row is deleted
     * @param onUpdate      what happens when a referenced key changes
     * @param match         when it holds for partly NULL columns
     * @param deferrability when it is checked
     * @param addedLater    whether it is always added by ALTER, not only in a cycle of tables
     */
    public record Rules(
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            MatchRule match,
            Deferrability deferrability,
            boolean addedLater) {

        /** What holds unless something is said. */
        public static final Rules NONE = new Rules(
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                MatchRule.SIMPLE,
                Deferrability.NOT_DEFERRABLE,
                false);

        Rules onDelete(ReferentialAction action) {
            return new Rules(action, onUpdate, match, deferrability, addedLater);
        }

        Rules onUpdate(ReferentialAction action) {
            return new Rules(onDelete, action, match, deferrability, addedLater);
        }
    }

    /** The referring columns of a foreign key that lacks its target. */
    public static final class Start {

        private final List<String> columns;

        private Start(List<String> columns) {
            this.columns = columns;
        }

        /** The foreign key to columns of a table that may be described later, by its qualified name. */
        public ForeignKey references(String table, String... targetColumns) {
            return new ForeignKey(null, columns, table, List.of(targetColumns), Rules.NONE, null);
        }

        /**
         * The foreign key to the primary key of a table.
         *
         * @throws IllegalArgumentException when the table has no primary key, or one of another number of columns
         */
        public ForeignKey references(Table table) {
            PrimaryKey key = Objects.requireNonNullElseGet(table.primaryKey(), () -> {
                throw new IllegalArgumentException("The foreign key " + columns + " refers to table "
                        + table.qualifiedName() + ", which has no primary key: name the columns it refers to");
            });
            return new ForeignKey(null, columns, table.qualifiedName(), key.columns(), Rules.NONE, null);
        }
    }
}
