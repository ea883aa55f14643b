package dev.orm.boot.autoconfigure;

import dev.orm.dialect.DialectProvider;
import dev.orm.dialect.UnsupportedDatabaseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a start that failed because the mapper does not speak the language of the database. */
final class UnsupportedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedDatabaseException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Let spring.datasource.url lead to an H2, PostgreSQL or SQLite database, or add a library that brings a dialect for this one as a service of type "
                        + DialectProvider.class.getName() + ".",
                cause);
    }
}
