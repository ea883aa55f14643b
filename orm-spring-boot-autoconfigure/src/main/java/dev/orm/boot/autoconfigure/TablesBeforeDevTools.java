package dev.orm.boot.autoconfigure;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.StringUtils;

/** Lets tables be dropped before DevTools shuts down the database in memory that they lie in: what depends on a bean is destroyed before it. */
final class TablesBeforeDevTools implements BeanFactoryPostProcessor {

    private static final String SHUTDOWN = "inMemoryDatabaseShutdownExecutor";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.containsBeanDefinition(SHUTDOWN)) {
            return;
        }
        for (String name : beans.getBeanNamesForType(SchemaInitializer.class, true, false)) {
            if (beans.containsBeanDefinition(name)) {
                BeanDefinition tables = beans.getBeanDefinition(name);
                tables.setDependsOn(StringUtils.addStringToArray(tables.getDependsOn(), SHUTDOWN));
            }
        }
    }
}
