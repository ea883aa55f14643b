package dev.orm.spring.repository.support;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingException;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.query.OrmQueryLookupStrategy;
import dev.orm.spring.transaction.TransactionalSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.core.EntityInformation;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.CachingValueExpressionDelegate;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryLookupStrategy.Key;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/** Makes repositories on the sessions of one factory; usable without a Spring container. */
public final class OrmRepositoryFactory extends RepositoryFactorySupport {

    private final SessionFactory sessionFactory;
    private final TransactionalSession session;
    private boolean checkQueries = true;

    /** Repositories on the sessions that this factory has in Spring's transactions. */
    public OrmRepositoryFactory(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
        this.session = new TransactionalSession(sessionFactory);
        addRepositoryProxyPostProcessor((proxy, information) ->
                CalledMethod.noting(mapping(information)).postProcess(proxy, information));
    }

    /** Whether the database is asked to describe the SQL of methods when they are made, which finds errors at the start; it is unless said otherwise. */
    public void setCheckQueries(boolean checkQueries) {
        this.checkQueries = checkQueries;
    }

    @Override
    public EntityInformation<?, ?> getEntityInformation(RepositoryMetadata metadata) {
        return new OrmEntityInformation<>(mapping(metadata));
    }

    @Override
    protected void validate(RepositoryMetadata metadata) {
        Class<?> id = mapping(metadata).id().javaType();
        if (!metadata.getIdType().isAssignableFrom(id)) {
            throw new IllegalArgumentException(metadata.getRepositoryInterface().getName() + " has ids of type "
                    + metadata.getIdType().getName() + ", but the id of "
                    + metadata.getDomainType().getSimpleName() + " is of type " + id.getName());
        }
    }

    private EntityMapping<?> mapping(RepositoryMetadata metadata) {
        try {
            return sessionFactory.mappings().entity(metadata.getDomainType());
        } catch (MappingException ex) {
            throw new MappingException(metadata.getRepositoryInterface().getName()
                    + " is no repository of this engine: " + ex.getMessage());
        }
    }

    @Override
    protected Object getTargetRepository(RepositoryInformation information) {
        Object repository = getTargetRepositoryViaReflection(information, mapping(information), session);
        if (repository instanceof SimpleOrmRepository<?, ?> simple) {
            simple.setProjectionFactory(getProjectionFactory());
        }
        return repository;
    }

    @Override
    protected Class<?> getRepositoryBaseClass(RepositoryMetadata metadata) {
        return SimpleOrmRepository.class;
    }

    @Override
    protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
            @Nullable Key key, ValueExpressionDelegate valueExpressionDelegate) {
        return Optional.of(new OrmQueryLookupStrategy(
                sessionFactory,
                session,
                key == null ? Key.CREATE_IF_NOT_FOUND : key,
                new CachingValueExpressionDelegate(valueExpressionDelegate),
                checkQueries));
    }
}
