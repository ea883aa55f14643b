package dev.orm.demo.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In the profile postgres and without the address of a server, the demo starts one and connects to it. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
@Conditional(WithoutDatabaseUrl.class)
class PostgresConfiguration {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(PostgresProperties properties) {
        return PostgresServer.start(properties.directory());
    }

    @Bean
    JdbcConnectionDetails postgresConnection(PostgresServer server) {
        return server.connection();
    }
}
