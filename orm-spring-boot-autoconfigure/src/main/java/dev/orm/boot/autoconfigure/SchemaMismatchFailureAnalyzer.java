package dev.orm.boot.autoconfigure;

import dev.orm.schema.live.SchemaMismatchException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a start that failed because the tables are not what the mapping says. */
final class SchemaMismatchFailureAnalyzer extends AbstractFailureAnalyzer<SchemaMismatchException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaMismatchException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Change the tables by a migration, or the mapping. orm.schema.mode=update adds missing tables and columns, for development;"
                        + " orm.schema.mode=none starts without the check. This DDL makes the tables fit; read it before you run it:\n\n"
                        + cause.script(),
                cause);
    }
}
