package dev.orm.boot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.boot.sql.autoconfigure.init.SqlInitializationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the engines that {@code orm.engines.<name>} describes, beside the one on the application's {@code DataSource} or, if one of them
 * is primary, instead of it. Each has beans of its own with its name as qualifier; a bean of the application with the same name comes first.
 */
@AutoConfiguration(
        after = TransactionManagerCustomizationAutoConfiguration.class,
        before = {DataSourceAutoConfiguration.class, OrmAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration"
        })
@ConditionalOnClass({
    EmbeddedDatabaseConnection.class,
    EntityScanner.class,
    SqlInitializationProperties.class,
    TransactionManagerCustomizers.class
})
@Conditional(OnNamedEnginesCondition.class)
@EnableConfigurationProperties(OrmProperties.class)
@Import({ParticipantsConfiguration.class, NamedEnginesRegistrar.class, DatabaseInitializationDependencyConfigurer.class
})
public final class OrmEnginesAutoConfiguration {}
