package dev.orm.sql.render;

import dev.orm.dialect.Dialects;
import dev.orm.sql.Feature;
import dev.orm.sql.RowLock;
import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spelling that no dialect can change under the tests of the text. */
public class TestSpelling implements SqlSpelling {

    @Override
    public String name() {
        return "Test";
    }

    @Override
    public boolean supports(Feature feature) {
        return feature != Feature.LATERAL;
    }

    @Override
    public String quote(String identifier) {
        return identifier.matches("[a-z][a-z0-9_]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public <T> @Nullable SqlType<Object[]> arrayOf(SqlType<T> element) {
        return Dialects.h2().arrayOf(element);
    }

    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        String parameters =
                String.join(", ", operands.stream().map(operand -> "?").toList());
        return "(" + String.join(", ", operands) + ")" + (negated ? " not in arrays(" : " in arrays(") + parameters
                + ")";
    }

    @Override
    public String castName(SqlType<?> type) {
        return type.toString();
    }

    @Override
    public String parameter(SqlType<?> type) {
        return "cast(? as " + type + ")";
    }

    @Override
    public String lock(RowLock lock, List<String> aliases) {
        return lock.strength().text() + lock.whenLocked().text() + " of " + String.join(", ", aliases);
    }
}
