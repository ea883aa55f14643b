package dev.orm.boot.autoconfigure;

import dev.orm.mapping.MappingException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a start that failed because a class cannot be mapped. */
final class MappingFailureAnalyzer extends AbstractFailureAnalyzer<MappingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MappingException cause) {
        return new FailureAnalysis(
                "Entity classes cannot be mapped to tables.\n\n" + cause.getMessage(),
                "Change the classes as the description says. An attribute that is not stored gets @Transient. A class that is not meant to be mapped"
                        + " belongs outside the packages scanned for entities: the one of the application class, or those named by @EntityScan.",
                cause);
    }
}
