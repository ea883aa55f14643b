package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Puts a proxy around the application's data source that leads read-only transactions to the replica, or tells the one that Boot has put there
 * ({@code spring.datasource.connection-fetch=lazy}). All who use the data source use the same proxy, so they go on sharing transactions.
 */
final class ReplicaRouting implements BeanPostProcessor, Ordered {

    private static final String DATA_SOURCE = "dataSource";

    private final BeanFactory beans;

    ReplicaRouting(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals(DATA_SOURCE) || !(bean instanceof DataSource primary)) {
            return bean;
        }
        LazyConnectionDataSourceProxy routing =
                primary instanceof LazyConnectionDataSourceProxy lazy ? lazy : lazily(primary);
        routing.setReadOnlyDataSource(beans.getBean(OrmReplicaAutoConfiguration.REPLICA, DataSource.class));
        return routing;
    }

    /** What a new connection does is said here, since the proxy would connect to find out. */
    private static LazyConnectionDataSourceProxy lazily(DataSource primary) {
        LazyConnectionDataSourceProxy routing = new LazyConnectionDataSourceProxy();
        routing.setTargetDataSource(primary);
        routing.setDefaultAutoCommit(true);
        return routing;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
