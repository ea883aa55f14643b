package dev.orm.spring.repository.config;

import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.support.OrmRepositoryFactoryBean;
import dev.orm.spring.repository.support.SimpleOrmRepository;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.data.repository.config.AnnotationRepositoryConfigurationSource;
import org.springframework.data.repository.config.RepositoryConfigurationExtensionSupport;
import org.springframework.data.repository.config.RepositoryConfigurationSource;
import org.springframework.util.StringUtils;

/**
 * Describes this module to Spring Data. Beside other modules, a repository is ours when it extends {@link OrmRepository}: entities carry the same
 * Jakarta annotations whoever maps them, so the entity class says nothing.
 */
public final class OrmRepositoryConfigurationExtension extends RepositoryConfigurationExtensionSupport {

    private static final String DEFAULT_TRANSACTION_MANAGER = "transactionManager";

    @Override
    public String getModuleName() {
        return "ORM";
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // abstract in the superclass, which has replaced it by the module identifier
    protected String getModulePrefix() {
        return getModuleIdentifier();
    }

    @Override
    public String getModuleIdentifier() {
        return "orm";
    }

    @Override
    public String getRepositoryFactoryBeanClassName() {
        return OrmRepositoryFactoryBean.class.getName();
    }

    @Override
    public String getRepositoryBaseClassName() {
        return SimpleOrmRepository.class.getName();
    }

    @Override
    protected Collection<Class<?>> getIdentifyingTypes() {
        return List.of(OrmRepository.class);
    }

    @Override
    public void postProcess(BeanDefinitionBuilder builder, RepositoryConfigurationSource source) {
        builder.addPropertyValue(
                "transactionManager",
                source.getAttribute("transactionManagerRef").orElse(DEFAULT_TRANSACTION_MANAGER));
        String sessionFactory = source.getAttribute("sessionFactoryRef").orElse("");
        if (StringUtils.hasText(sessionFactory)) {
            builder.addPropertyReference("sessionFactory", sessionFactory);
        } else {
            builder.addAutowiredProperty("sessionFactory");
        }
    }

    @Override
    public void postProcess(BeanDefinitionBuilder builder, AnnotationRepositoryConfigurationSource source) {
        builder.addPropertyValue(
                "enableDefaultTransactions", source.getRequiredAttribute("enableDefaultTransactions", Boolean.class));
    }
}
