package dev.orm.boot.test;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * Flushes the transaction of a test before it is rolled back, so that the test sees what a commit would have met, and compares the statements with
 * the {@link SqlBudget}.
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
        if (budget(test) != null) {
            flush();
        }
        recorder.clear();
    }

    @Override
    public void afterTestExecution(TestContext test) {
        if (test.getTestException() != null) {
            return;
        }
        flush();
        SqlBudget budget = budget(test);
        if (budget != null) {
            check(test, budget, recorder(test));
        }
    }

    private static void check(TestContext test, SqlBudget budget, @Nullable SqlRecorder recorder) {
        if (recorder == null) {
            throw new IllegalStateException("@SqlBudget needs a bean of type " + SqlRecorder.class.getName()
                    + " in the test's application context");
        }
        if (recorder.count() > budget.value()) {
            throw new AssertionError(test.getTestClass().getSimpleName() + "."
                    + test.getTestMethod().getName() + " ran " + recorder.count() + " statements, its budget is "
                    + budget.value() + ":\n" + recorder);
        }
    }

    private static void flush() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationUtils.triggerFlush();
        }
    }

    private static @Nullable SqlRecorder recorder(TestContext test) {
        if (!test.hasApplicationContext()) {
            return null;
        }
        ObjectProvider<SqlRecorder> recorders = test.getApplicationContext().getBeanProvider(SqlRecorder.class);
        return recorders.getIfAvailable();
    }

    private static @Nullable SqlBudget budget(TestContext test) {
        SqlBudget ofMethod = AnnotatedElementUtils.findMergedAnnotation(test.getTestMethod(), SqlBudget.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), SqlBudget.class);
    }
}
