package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Puts a proxy around each data source with a replica that leads read-only transactions to it, or tells the one that Boot has put there
 * ({@code spring.datasource.connection-fetch=lazy}). All who use the data source use the same proxy, so they go on sharing transactions.
 */
final class ReplicaRouting implements BeanPostProcessor, Ordered {

    private final BeanFactory beans;
    private final Replicas replicas;

    ReplicaRouting(BeanFactory beans, Replicas replicas) {
        this.beans = beans;
        this.replicas = replicas;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        String replica = replicas.ofDataSources().get(name);
        if (replica == null || !(bean instanceof DataSource primary)) {
            return bean;
        }
        LazyConnectionDataSourceProxy routing =
                primary instanceof LazyConnectionDataSourceProxy lazy ? lazy : lazily(primary);
        routing.setReadOnlyDataSource(beans.getBean(replica, DataSource.class));
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
