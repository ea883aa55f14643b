package dev.orm.boot.autoconfigure;

import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.web.InvalidSortAdvice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Auto-configuration of the answer to requests for an order that there is not. */
@AutoConfiguration(after = OrmRepositoriesAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass({OrmRepository.class, ProblemDetail.class, RestControllerAdvice.class})
public final class OrmWebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static InvalidSortAdvice ormInvalidSortAdvice() {
        return new InvalidSortAdvice();
    }
}
