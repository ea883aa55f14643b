package dev.orm.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link OnEachDatabase} does: one invocation of the class per product, with a database that ends with it. */
final class EachDatabase
        implements ClassTemplateInvocationContextProvider,
                ParameterResolver,
                ExecutionCondition,
                TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(EachDatabase.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        OnEachDatabase annotation = AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), OnEachDatabase.class)
                .orElseThrow();
        return Arrays.stream(annotation.only()).distinct().map(OnOneDatabase::new);
    }

    /** Constructors, too, see the store of the run and not that of the class around the runs. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = databaseOf(context);
        if (database == null) {
            throw new IllegalStateException(
                    "@BeforeAll and @AfterAll run once around the runs on all databases; take the database in the constructor or in @BeforeEach");
        }
        return database;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        NotOn annotation = AnnotationSupport.findAnnotation(context.getElement(), NotOn.class)
                .orElse(null);
        TestDatabase database = databaseOf(context);
        return annotation != null
                        && database != null
                        && Arrays.asList(annotation.value()).contains(database.product())
                ? ConditionEvaluationResult.disabled(annotation.because())
                : ConditionEvaluationResult.enabled("about every database");
    }

    /** Build tools print the stack trace but number the runs of a class: so the trace says which database it was. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        TestDatabase database = databaseOf(context);
        if (database != null) {
            failure.addSuppressed(new FailedOn(database));
        }
        throw failure;
    }

    private static @Nullable TestDatabase databaseOf(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
    }

    /** Not a failure of its own: the place of another one. */
    static final class FailedOn extends Exception {

        private static final long serialVersionUID = 1L;

        FailedOn(TestDatabase database) {
            super(database.toString(), null, false, false);
        }
    }

    private record OnOneDatabase(DatabaseProduct product) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return product.toString();
        }

        /** The store closes the database together with the invocation. */
        @Override
        public void prepareInvocation(ExtensionContext context) {
            context.getStore(NAMESPACE).put(TestDatabase.class, TestDatabase.create(product));
        }
    }
}
