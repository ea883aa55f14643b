package dev.orm.dialect;

import dev.orm.schema.catalog.SequenceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what is there on H2, whose enum types are domains. */
final class H2Alter implements AlterSpelling {

    /** The catalog of H2 goes on naming the old column in a foreign key of a table to itself. */
    @Override
    public boolean foreignKeysFollowRenames() {
        return false;
    }

    @Override
    public String renameColumn(String table, String column, String name) {
        return "alter table " + table + " alter column " + column + " rename to " + name;
    }

    @Override
    public String renameType(boolean domain, String type, String name) {
        return "alter domain " + type + " rename to " + name;
    }

    @Override
    public String changeType(String table, String column, String type, @Nullable String using) {
        return AlterSpelling.alterColumn(table, column) + "set data type " + type
                + (using == null ? "" : " using " + using);
    }

    @Override
    public List<String> addIdentity(String table, String column, String type, boolean always, SequenceOptions numbers) {
        return List.of(
                AlterSpelling.alterColumn(table, column) + type + " generated " + (always ? "always" : "by default")
                        + " as identity " + AlterSpelling.counting(numbers),
                AlterSpelling.alterColumn(table, column) + "restart with (select coalesce(max(" + column + ") + "
                        + numbers.increment() + ", " + numbers.start() + ") from " + table + ")");
    }

    /** A column is defined anew, because H2 changes only one thing of an identity at a time. */
    @Override
    public List<String> changeIdentity(
            String table, String column, String type, boolean always, SequenceOptions numbers) {
        return addIdentity(table, column, type, always, numbers);
    }

    @Override
    public String changeSequence(String sequence, String type, SequenceOptions numbers) {
        return "alter sequence " + sequence + " start with " + numbers.start() + " increment by " + numbers.increment()
                + " minvalue " + numbers.minimum() + " maxvalue " + numbers.maximum() + " cache " + numbers.cache()
                + (numbers.cycle() ? " cycle" : " no cycle");
    }
}
