package dev.orm.demo.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the PostgreSQL server that the demo brings along.
 *
 * @param directory where it keeps its data between starts
 */
@ConfigurationProperties("demo.postgres")
record PostgresProperties(@DefaultValue("data/postgres") Path directory) {}
