package dev.orm.boot.autoconfigure;

import dev.orm.event.ListenerFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Hands out the listeners that entities name: the bean of the class, or an instance made for it, with collaborators either way. */
final class BeanListenerFactory implements ListenerFactory {

    private final AutowireCapableBeanFactory beans;

    BeanListenerFactory(AutowireCapableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object listener(Class<?> type) {
        Object bean = beans.getBeanProvider(type).getIfAvailable();
        return bean != null ? bean : beans.createBean(type);
    }
}
