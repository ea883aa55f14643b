package dev.orm.boot.test;

import dev.orm.engine.Operation;
import dev.orm.engine.StatementEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a test has sent, and why.
 *
 * @param event the statement with rows, time and failure
 * @param site the place in the application or test that it comes from
 * @param touched what was used and had not been loaded, if that is why it was sent
 */
public record RecordedStatement(StatementEvent event, String site, Operation.@Nullable Touched touched) {

    /** Its text. */
    public String sql() {
        return event.sql();
    }

    /** Whether it reads rows and changes none. */
    public boolean isSelect() {
        if (event.statement().change()) {
            return false;
        }
        String start = sql().stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("with");
    }
}
