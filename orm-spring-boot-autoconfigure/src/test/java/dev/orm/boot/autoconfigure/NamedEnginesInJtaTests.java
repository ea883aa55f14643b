package dev.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils.qualifiedBeanOfType;

import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.jta.JtaTransactionManager;

/** Named engines in an application whose transactions are those of JTA. */
final class NamedEnginesInJtaTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(OrmEnginesAutoConfiguration.class, TransactionAutoConfiguration.class))
            .withPropertyValues(
                    "orm.engines.audit.url=jdbc:h2:mem:jta-audit",
                    "orm.engines.audit.packages=dev.orm.boot.autoconfigure.depots.audit",
                    "orm.engines.archive.url=jdbc:h2:mem:jta-archive",
                    "orm.engines.archive.packages=dev.orm.boot.autoconfigure.depots.archive");

    @Configuration(proxyBeanMethods = false)
    static class Global {

        @Bean
        JtaTransactionManager transactionManager() {
            return new JtaTransactionManager(
                    com.arjuna.ats.jta.UserTransaction.userTransaction(),
                    com.arjuna.ats.jta.TransactionManager.transactionManager());
        }
    }

    @Test
    @Covers("TX7.6")
    void theManagerOfAllIsThatOfEachEngine() {
        application.withUserConfiguration(Global.class).run(context -> {
            TransactionManager global = context.getBean(JtaTransactionManager.class);
            assertThat(context).hasNotFailed().doesNotHaveBean(OrmTransactionManager.class);
            assertThat(context.getBean("auditTransactionManager")).isSameAs(global);
            assertThat(qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), TransactionManager.class, "audit"))
                    .isSameAs(global);
            assertThat(qualifiedBeanOfType(
                            context.getAutowireCapableBeanFactory(), TransactionManager.class, "archive"))
                    .isSameAs(global);
        });
    }

    @Test
    void withoutOneEachEngineHasItsOwn() {
        application.run(context -> {
            assertThat(context.getBeansOfType(OrmTransactionManager.class))
                    .containsOnlyKeys("auditTransactionManager", "archiveTransactionManager");
            assertThat(qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), TransactionManager.class, "audit"))
                    .isSameAs(context.getBean("auditTransactionManager"));
        });
    }
}
