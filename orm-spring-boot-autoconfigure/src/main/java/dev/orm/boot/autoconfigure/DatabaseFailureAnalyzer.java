package dev.orm.boot.autoconfigure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Explains a start that failed because the database cannot be reached by the mapper; others who cannot know their own settings. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<CannotGetJdbcConnectionException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, CannotGetJdbcConnectionException cause) {
        return isOurs(cause) ? explain(cause) : null;
    }

    private static boolean isOurs(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("dev.orm.engine."));
    }

    private static FailureAnalysis explain(CannotGetJdbcConnectionException cause) {
        return new FailureAnalysis(
                "The database cannot be reached.\n\n" + cause.getMessage(),
                "Check that the database server runs and that spring.datasource.url, spring.datasource.username and spring.datasource.password (or"
                        + " those of the engine under orm.engines) lead to it. With orm.schema.mode=none the application starts without the database and connects on first use.",
                cause);
    }
}
