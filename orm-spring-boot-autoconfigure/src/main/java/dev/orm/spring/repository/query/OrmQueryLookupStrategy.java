package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import java.lang.reflect.Method;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.DefaultParameters;
import org.springframework.data.repository.query.QueryCreationException;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.parser.PartTree;

/** Makes the queries of a repository's methods when the repository is made: what a name asks for must exist, or the application does not start. */
public final class OrmQueryLookupStrategy implements QueryLookupStrategy {

    private final MappingRegistry mappings;
    private final Session session;

    /** Queries for these entities, run on this session. */
    public OrmQueryLookupStrategy(MappingRegistry mappings, Session session) {
        this.mappings = mappings;
        this.session = session;
    }

    @Override
    public RepositoryQuery resolveQuery(
            Method method, RepositoryMetadata metadata, ProjectionFactory projections, NamedQueries namedQueries) {
        QueryMethod queryMethod = new QueryMethod(method, metadata, projections, DefaultParameters::new);
        EntityMapping<?> mapping = mappings.entity(metadata.getDomainType());
        try {
            PartTree tree = new PartTree(method.getName(), metadata.getDomainType());
            return DerivedQuery.of(queryMethod, tree, new Projections(mapping, projections), session);
        } catch (PropertyReferenceException ex) {
            throw QueryCreationException.create(queryMethod, unknown(ex, mapping), ex);
        } catch (IllegalArgumentException ex) {
            throw QueryCreationException.create(queryMethod, String.valueOf(ex.getMessage()), ex);
        }
    }

    private String unknown(PropertyReferenceException unknown, EntityMapping<?> root) {
        Class<?> owner = unknown.getType().getType();
        EntityMapping<?> mapping = mappings.isEntity(owner) ? mappings.entity(owner) : root;
        return mapping.name() + " has no attribute \"" + unknown.getPropertyName() + "\"; there are: "
                + AttributePath.names(mapping);
    }
}
