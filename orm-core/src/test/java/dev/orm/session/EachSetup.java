package dev.orm.session;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
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

/** What {@link OnEachSetup} does: one invocation of the class per setup, with a lab that ends with it. */
final class EachSetup
        implements ClassTemplateInvocationContextProvider,
                ParameterResolver,
                ExecutionCondition,
                TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(EachSetup.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        OnEachSetup annotation = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnEachSetup.class)
                .orElseThrow();
        return Arrays.stream(annotation.only()).map(InOneSetup::new);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Lab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return lab(context);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getElement()
                .map(element -> element.getAnnotation(OnlyOn.class))
                .filter(only ->
                        !Arrays.asList(only.value()).contains(lab(context).setup()))
                .map(only -> ConditionEvaluationResult.disabled("about " + Arrays.toString(only.value())))
                .orElse(ConditionEvaluationResult.enabled("about every setup"));
    }

    /** The trace says in which setup the test failed. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new FailedIn(lab(context).setup()));
        throw failure;
    }

    private static Lab lab(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE).get(Lab.class, Lab.class));
    }

    /** Not a failure of its own: the place of another one. */
    static final class FailedIn extends Exception {

        private static final long serialVersionUID = 1L;

        FailedIn(Setup setup) {
            super(setup.name(), null, false, false);
        }
    }

    private record InOneSetup(Setup setup) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return setup.name();
        }

        /** The store closes the lab together with the invocation. */
        @Override
        public void prepareInvocation(ExtensionContext context) {
            context.getStore(NAMESPACE).put(Lab.class, new Lab(setup));
        }
    }
}
