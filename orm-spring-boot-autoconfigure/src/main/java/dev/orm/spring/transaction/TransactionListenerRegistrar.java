package dev.orm.spring.transaction;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Gives a listener to the transaction managers of an application that do not have it when all beans are there: Boot registers listeners with the managers
 * it makes, and nobody does with the application's own.
 */
public final class TransactionListenerRegistrar implements SmartInitializingSingleton {

    private final TransactionExecutionListener listener;
    private final ListableBeanFactory beans;

    /** For the managers among these beans and those of their ancestors. */
    public TransactionListenerRegistrar(TransactionExecutionListener listener, ListableBeanFactory beans) {
        this.listener = listener;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        BeanFactoryUtils.beansOfTypeIncludingAncestors(beans, ConfigurableTransactionManager.class).values().stream()
                .filter(manager -> !manager.getTransactionExecutionListeners().contains(listener))
                .forEach(manager -> manager.addListener(listener));
    }
}
