package dev.orm.boot.autoconfigure;

import dev.orm.spring.repository.Query;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.data.repository.query.QueryCreationException;

/** Explains a start that failed because a method of a repository is no query: its name, its SQL, its parameters or its result do not fit. */
final class RepositoryQueryFailureAnalyzer extends AbstractFailureAnalyzer<QueryCreationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, QueryCreationException cause) {
        Method method = cause.getMethod();
        return new FailureAnalysis(
                "The repository method " + named(method) + " cannot be made a query.\n\n" + cause.getMessage(),
                method.isAnnotationPresent(Query.class)
                        ? "Correct the SQL of its @Query, its parameters or its result."
                        : "Correct the method's name, its parameters or its result; or give it SQL by @Query, or a body (a default method, or a"
                                + " fragment) if it is no query at all.",
                cause);
    }

    private static String named(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
