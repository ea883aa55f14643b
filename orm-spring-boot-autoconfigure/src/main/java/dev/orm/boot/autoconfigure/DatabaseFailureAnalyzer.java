package dev.orm.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Explains a start that failed because the database cannot be reached. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<CannotGetJdbcConnectionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotGetJdbcConnectionException cause) {
        return new FailureAnalysis(
                "The database cannot be reached.\n\n" + cause.getMessage(),
                "Check that the database server runs and that spring.datasource.url, spring.datasource.username and spring.datasource.password (or"
                        + " those of the engine under orm.engines) lead to it. With orm.schema.mode=none the application starts without the database and connects on first use.",
                cause);
    }
}
