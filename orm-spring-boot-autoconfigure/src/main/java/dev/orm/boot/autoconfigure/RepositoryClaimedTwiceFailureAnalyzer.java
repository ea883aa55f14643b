package dev.orm.boot.autoconfigure;

import dev.orm.spring.repository.support.OrmRepositoryFactoryBean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionOverrideException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/**
 * Explains a start that failed because another Spring Data module claims one of our repositories. It comes before Boot's analyzer of the exception,
 * whose advice, to let one definition override the other, would leave it to chance who makes the repository.
 */
@Order(0)
final class RepositoryClaimedTwiceFailureAnalyzer extends AbstractFailureAnalyzer<BeanDefinitionOverrideException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanDefinitionOverrideException cause) {
        String first = maker(cause.getExistingDefinition());
        String second = maker(cause.getBeanDefinition());
        String ours = OrmRepositoryFactoryBean.class.getName();
        if (first.equals(second) || !first.equals(ours) && !second.equals(ours)) {
            return null;
        }
        String other = first.equals(ours) ? second : first;
        return new FailureAnalysis(
                "The repository '" + cause.getBeanName()
                        + "' is claimed twice: by this mapper, since it extends OrmRepository, and by " + other
                        + ", to which its entity belongs, too: Jakarta's annotations do not say who maps a class.",
                "Give each module packages of its own: name those of the other one where it is enabled (@EnableJpaRepositories(basePackages = ...) and"
                        + " @EntityScan for Spring Data JPA), and ours by @EnableOrmRepositories(basePackages = ...). Without repositories of the"
                        + " other module, switch them off (spring.data.jpa.repositories.enabled=false) or take it off the class path.",
                cause);
    }

    private static String maker(BeanDefinition definition) {
        return String.valueOf(definition.getBeanClassName());
    }
}
