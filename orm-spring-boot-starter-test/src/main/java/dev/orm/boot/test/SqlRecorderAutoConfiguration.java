package dev.orm.boot.test;

import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the {@link SqlRecorder}, in tests alone; it hears what every listener bean does. */
@AutoConfiguration(before = OrmAutoConfiguration.class)
final class SqlRecorderAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SqlRecorder sqlRecorder() {
        return new SqlRecorder();
    }
}
