package dev.orm.boot.test;

import dev.orm.boot.autoconfigure.OrmAutoConfiguration;
import dev.orm.spring.observation.EngineWatch;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the {@link SqlRecorder}, in tests alone. */
@AutoConfiguration(before = OrmAutoConfiguration.class)
final class SqlRecorderAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SqlRecorder sqlRecorder() {
        return new SqlRecorder();
    }

    /** The recorder hears of statements as every listener bean does; of operations it has to be told. */
    @Bean
    static EngineWatch sqlRecorderWatch(SqlRecorder recorder) {
        return (name, engine) -> engine.withOperationListeners(recorder);
    }
}
