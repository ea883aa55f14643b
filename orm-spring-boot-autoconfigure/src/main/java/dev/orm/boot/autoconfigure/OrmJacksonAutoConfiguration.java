package dev.orm.boot.autoconfigure;

import dev.orm.mapping.MappingRegistry;
import dev.orm.spring.json.OrmJacksonModule;
import java.util.List;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;

/** Auto-configuration of how entities are written as JSON: Boot gives the module to the application's mapper. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JacksonModule.class)
@EnableConfigurationProperties(OrmProperties.class)
public final class OrmJacksonAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static OrmJacksonModule ormJacksonModule(OrmProperties properties, ListableBeanFactory beans) {
        return new OrmJacksonModule(
                properties.json().unloaded(),
                () -> List.copyOf(BeanFactoryUtils.beansOfTypeIncludingAncestors(beans, MappingRegistry.class)
                        .values()));
    }
}
