package dev.orm.boot.autoconfigure;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of replicas that read-only transactions read from: the data source of the application, or of a named engine, decides which of the two
 * it is when a transaction first uses its connection.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(DataSourceBuilder.class)
@Conditional(OnReplicaCondition.class)
@EnableConfigurationProperties(OrmProperties.class)
@Import(ReplicasRegistrar.class)
public final class OrmReplicaAutoConfiguration {

    @Bean
    static ReplicaRouting ormReplicaRouting(BeanFactory beans, Environment environment) {
        return new ReplicaRouting(beans, Replicas.of(environment));
    }
}
