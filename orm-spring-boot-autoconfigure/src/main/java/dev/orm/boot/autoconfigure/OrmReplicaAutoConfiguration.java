package dev.orm.boot.autoconfigure;

import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration of a replica that read-only transactions read from: the application's data source decides which of the two it is when a
 * transaction first uses its connection.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(DataSourceBuilder.class)
@Conditional(OnReplicaCondition.class)
@EnableConfigurationProperties(OrmProperties.class)
public final class OrmReplicaAutoConfiguration {

    static final String REPLICA = "ormReplicaDataSource";

    /** Nobody is to take it for the application's data source, so only its qualifier finds it. */
    @Bean(name = REPLICA, defaultCandidate = false)
    @Qualifier("replica")
    static DataSource ormReplicaDataSource(
            OrmProperties properties, Environment environment, ResourceLoader resources) {
        OrmProperties.Replica replica = properties.replica();
        return new Pool("orm.replica", replica.url(), replica.username(), replica.password(), replica.driverClassName())
                .open(environment, resources.getClassLoader());
    }

    @Bean
    static ReplicaRouting ormReplicaRouting(BeanFactory beans) {
        return new ReplicaRouting(beans);
    }
}
