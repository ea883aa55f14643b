package dev.orm.spring.repository.support;

import dev.orm.session.SessionFactory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.core.support.TransactionalRepositoryFactoryBeanSupport;

/**
 * Makes one repository bean, with transactions for its writing methods.
 *
 * @param <T> the repository interface
 * @param <S> the entity class
 * @param <ID> the type of its id
 */
public class OrmRepositoryFactoryBean<T extends Repository<S, ID>, S, ID>
        extends TransactionalRepositoryFactoryBeanSupport<T, S, ID> {

    private @Nullable SessionFactory sessionFactory;
    private boolean checkQueries = true;

    /** Makes a bean of this interface. */
    protected OrmRepositoryFactoryBean(Class<? extends T> repositoryInterface) {
        super(repositoryInterface);
    }

    /** Where the repository's sessions come from. */
    public void setSessionFactory(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    @Override
    protected RepositoryFactorySupport doCreateRepositoryFactory() {
        OrmRepositoryFactory factory = new OrmRepositoryFactory(
                Objects.requireNonNull(sessionFactory, "A repository needs a session factory"));
        factory.setCheckQueries(checkQueries);
        return factory;
    }

    /** Reads {@code orm.repositories.check-queries}, which holds without Spring Boot too. */
    @Override
    public void setEnvironment(Environment environment) {
        super.setEnvironment(environment);
        checkQueries = environment.getProperty("orm.repositories.check-queries", Boolean.class, true);
    }

    @Override
    public void afterPropertiesSet() {
        Objects.requireNonNull(sessionFactory, "A repository needs a session factory");
        super.afterPropertiesSet();
    }
}
