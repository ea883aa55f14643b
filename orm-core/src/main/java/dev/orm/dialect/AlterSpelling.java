package dev.orm.dialect;

import dev.orm.schema.catalog.SequenceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database changes what is there. Tables and columns are given as the dialect writes them, types and expressions in the words of
 * the database. The methods that are implemented here spell what the standard and most databases share. Implementations are thread-safe.
 */
public interface AlterSpelling {

    /** Whether columns of a table can be changed at all; otherwise the table has to be made anew. */
    default boolean altersColumns() {
        return true;
    }

    /** Whether an enum type can take more values. */
    default boolean addsEnumValues() {
        return false;
    }

    /** Whether foreign keys of a column are still read correctly when the column was renamed; otherwise they are made anew. */
    default boolean foreignKeysFollowRenames() {
        return true;
    }

    /** Calls a table otherwise. */
    default String renameTable(String table, String name) {
        return "alter table " + table + " rename to " + name;
    }

    /** Calls a column otherwise. */
    default String renameColumn(String table, String column, String name) {
        return "alter table " + table + " rename column " + column + " to " + name;
    }

    /** Calls a constraint otherwise. */
    default String renameConstraint(String table, String constraint, String name) {
        return "alter table " + table + " rename constraint " + constraint + " to " + name;
    }

    /** Calls an index otherwise. */
    default String renameIndex(String index, String name) {
        return "alter index " + index + " rename to " + name;
    }

    /** Calls an enum type or domain otherwise. */
    String renameType(boolean domain, String type, String name);

    /** Drops a column. */
    default String dropColumn(String table, String column) {
        return "alter table " + table + " drop column " + column;
    }

    /** Gives a column another type; its values are converted as a cast does it. */
    String changeType(String table, String column, String type, @Nullable String using);

    /** Lets a column take NULL or refuse it. */
    default String changeNullability(String table, String column, boolean nullable) {
        return AlterSpelling.alterColumn(table, column) + (nullable ? "drop not null" : "set not null");
    }

    /** Gives a column a default, or none for null. */
    default String changeDefault(String table, String column, @Nullable String expression) {
        return AlterSpelling.alterColumn(table, column)
                + (expression == null ? "drop default" : "set default " + expression);
    }

    /** Says what a change of the row puts into a column, or nothing for null. */
    default String changeOnUpdate(String table, String column, @Nullable String expression) {
        return AlterSpelling.alterColumn(table, column)
                + (expression == null ? "drop on update" : "set on update " + expression);
    }

    /** Makes a column that is not null and has no default number the rows, behind the numbers it holds. */
    List<String> addIdentity(String table, String column, String type, boolean always, SequenceOptions numbers);

    /** Lets an identity column count otherwise. */
    default List<String> changeIdentity(
            String table, String column, String type, boolean always, SequenceOptions numbers) {
        return List.of(AlterSpelling.alterColumn(table, column) + "set generated " + (always ? "always" : "by default")
                + " set start with "
                + numbers.start() + " set increment by " + numbers.increment() + " set minvalue " + numbers.minimum()
                + " set maxvalue " + numbers.maximum() + " set cache " + numbers.cache()
                + (numbers.cycle() ? " set cycle" : " set no cycle"));
    }

    /** Keeps the values of an identity column, which are given from now on. */
    default String dropIdentity(String table, String column) {
        return AlterSpelling.alterColumn(table, column) + "drop identity";
    }

    /** Keeps the values of a computed column, which are given from now on. */
    default String dropExpression(String table, String column) {
        return AlterSpelling.alterColumn(table, column) + "drop expression";
    }

    /** Adds a value to an enum type in front of another, or behind all for null; both are literals. */
    default String addEnumValue(String type, String value, @Nullable String before) {
        return "alter type " + type + " add value " + value + (before == null ? "" : " before " + before);
    }

    /** Lets a sequence count otherwise. */
    default String changeSequence(String sequence, String type, SequenceOptions numbers) {
        return "alter sequence " + sequence + " as " + type + " start with " + numbers.start() + " increment by "
                + numbers.increment() + " minvalue " + numbers.minimum() + " maxvalue " + numbers.maximum() + " cache "
                + numbers.cache() + (numbers.cycle() ? " cycle" : " no cycle");
    }

    /** How an identity column counts, in parentheses. */
    static String counting(SequenceOptions numbers) {
        return "(start with " + numbers.start() + " increment by " + numbers.increment() + " minvalue "
                + numbers.minimum() + " maxvalue " + numbers.maximum() + " cache " + numbers.cache()
                + (numbers.cycle() ? " cycle" : "") + ")";
    }

    /** The beginning of a statement that changes a column. */
    static String alterColumn(String table, String column) {
        return "alter table " + table + " alter column " + column + ' ';
    }
}
