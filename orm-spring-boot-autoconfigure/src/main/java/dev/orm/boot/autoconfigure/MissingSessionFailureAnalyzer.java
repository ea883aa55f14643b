package dev.orm.boot.autoconfigure;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Explains a start that failed because there is no session or repository to inject, or that wants an entity manager: it says what there is. */
@Order(0)
final class MissingSessionFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private static final Set<Class<?>> OURS =
            Set.of(Session.class, SessionFactory.class, Engine.class, MappingRegistry.class);

    private static final Set<String> OF_JPA =
            Set.of("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory");

    private final @Nullable ListableBeanFactory beans;

    MissingSessionFailureAnalyzer(BeanFactory beans) {
        this.beans = beans instanceof ListableBeanFactory all ? all : null;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        Class<?> missing = cause.getResolvableType() == null
                ? null
                : cause.getResolvableType().resolve();
        if (missing == null || beans == null || cause.getNumberOfBeansFound() > 0) {
            return null;
        }
        if (OF_JPA.contains(missing.getName())) {
            return ofJpa(missing, cause);
        }
        if (OrmRepository.class.isAssignableFrom(missing)) {
            return hasSessions(beans) ? outsideTheScan(missing, cause) : withoutSessions(missing, beans, cause);
        }
        return OURS.contains(missing) && !hasSessions(beans) ? withoutSessions(missing, beans, cause) : null;
    }

    private static FailureAnalysis ofJpa(Class<?> missing, Throwable cause) {
        return new FailureAnalysis(
                "There is no " + missing.getName() + ", since nothing that implements Jakarta Persistence takes part.",
                "Inject a dev.orm.session.Session where an EntityManager was, by the constructor and without @PersistenceContext.",
                cause);
    }

    private static boolean hasSessions(ListableBeanFactory beans) {
        return beans.getBeanNamesForType(SessionFactory.class, true, false).length > 0;
    }

    private static FailureAnalysis outsideTheScan(Class<?> repository, Throwable cause) {
        return new FailureAnalysis(
                "There is no bean of the repository " + repository.getName() + ".",
                "Put it into the package of the application class or below, or name its package by @EnableOrmRepositories, which replaces that scan."
                        + " Check that orm.repositories.enabled is not false.",
                cause);
    }

    private static FailureAnalysis withoutSessions(Class<?> missing, ListableBeanFactory beans, Throwable cause) {
        List<String> dataSources = List.of(beans.getBeanNamesForType(DataSource.class, true, false));
        return new FailureAnalysis(
                "There is no " + missing.getName() + ", since " + reason(dataSources) + ".",
                dataSources.isEmpty()
                        ? "Set spring.datasource.url, or add a bean of type DataSource."
                        : "Mark one as @Primary, or the others as @Bean(defaultCandidate = false), and describe the others as engines with names:"
                                + " orm.engines.<name>.data-source.",
                cause);
    }

    private static String reason(List<String> dataSources) {
        return switch (dataSources.size()) {
            case 0 -> "the application has no DataSource";
            case 1 -> "the DataSource " + dataSources.get(0) + " is no default candidate for injection";
            default ->
                "the application has several DataSources of which none is primary: " + String.join(", ", dataSources);
        };
    }
}
