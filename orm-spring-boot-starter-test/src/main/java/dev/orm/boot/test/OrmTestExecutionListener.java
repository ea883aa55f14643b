package dev.orm.boot.test;

import dev.orm.spring.transaction.CommitRehearsal;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Flushes the transaction of a test before it is rolled back, so that the test sees what a commit would have met, and compares the statements with
 * the {@link SqlBudget} and {@link NoRepeatedSelects}. A transaction of which something failed as the test expected could not be committed any more, and
 * is left as it is.
 */
final class OrmTestExecutionListener implements TestExecutionListener, Ordered {

    /** After the transaction has begun, before it ends. */
    private static final int INSIDE_TRANSACTION = 4500;

    @Override
    public int getOrder() {
        return INSIDE_TRANSACTION;
    }

    @Override
    public void beforeTestExecution(TestContext test) {
        SqlRecorder recorder = recorder(test);
        if (recorder == null) {
            return;
        }
        if (annotation(test, SqlBudget.class) != null || annotation(test, NoRepeatedSelects.class) != null) {
            CommitRehearsal.flush();
        }
        recorder.clear();
    }

    @Override
    public void afterTestExecution(TestContext test) {
        if (test.getTestException() != null) {
            return;
        }
        CommitRehearsal.flush();
        DeferredChecks.run(test);
        // What repeats itself is the better explanation of an exceeded budget.
        NoRepeatedSelects repetitions = annotation(test, NoRepeatedSelects.class);
        if (repetitions != null) {
            check(test, repetitions, required(test, "@NoRepeatedSelects"));
        }
        SqlBudget budget = annotation(test, SqlBudget.class);
        if (budget != null) {
            check(test, budget, required(test, "@SqlBudget"));
        }
    }

    private static SqlRecorder required(TestContext test, String annotation) {
        SqlRecorder recorder = recorder(test);
        if (recorder == null) {
            throw new IllegalStateException(annotation + " needs a bean of type " + SqlRecorder.class.getName()
                    + " in the test's application context");
        }
        return recorder;
    }

    private static void check(TestContext test, NoRepeatedSelects repetitions, SqlRecorder recorder) {
        if (repetitions.from() < 2) {
            throw new IllegalStateException(name(test) + ": @NoRepeatedSelects(from = " + repetitions.from()
                    + ") would refuse each select: from 2 times on it is repeated");
        }
        String repeated = RepeatedSelects.in(recorder.recorded()).describe(repetitions.from());
        if (!repeated.isEmpty()) {
            throw new AssertionError(name(test) + ": N+1: " + repeated);
        }
    }

    private static void check(TestContext test, SqlBudget budget, SqlRecorder recorder) {
        if (recorder.count() > budget.value()) {
            throw new AssertionError(name(test) + " ran " + recorder.count() + " statements, its budget is "
                    + budget.value() + ":\n" + recorder + explanation(recorder));
        }
    }

    private static String explanation(SqlRecorder recorder) {
        String repeated = RepeatedSelects.in(recorder.recorded()).describe(2);
        return repeated.isEmpty() ? "" : "N+1? " + repeated;
    }

    private static String name(TestContext test) {
        return test.getTestClass().getSimpleName() + "." + test.getTestMethod().getName();
    }

    private static @Nullable SqlRecorder recorder(TestContext test) {
        if (!test.hasApplicationContext()) {
            return null;
        }
        ObjectProvider<SqlRecorder> recorders = test.getApplicationContext().getBeanProvider(SqlRecorder.class);
        return recorders.getIfAvailable();
    }

    private static <A extends Annotation> @Nullable A annotation(TestContext test, Class<A> type) {
        A ofMethod = AnnotatedElementUtils.findMergedAnnotation(test.getTestMethod(), type);
        return ofMethod != null ? ofMethod : AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), type);
    }
}
