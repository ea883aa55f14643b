package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
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
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.data.repository.query.parser.PartTree;

/**
 * Makes the queries of a repository's methods when the repository is made: what a name asks for must exist, and SQL must fit its method, or the
 * application does not start.
 */
public final class OrmQueryLookupStrategy implements QueryLookupStrategy {

    private final MappingRegistry mappings;
    private final Session session;
    private final Key key;
    private final DeclaredQueries declared;

    /**
     * Queries for the entities of a factory.
     *
     * @param session what they run on
     * @param key where queries come from
     * @param expressions for expressions in SQL
     * @param describing whether the database is asked to describe the SQL of methods
     */
    public OrmQueryLookupStrategy(
            SessionFactory factory, Session session, Key key, ValueExpressionDelegate expressions, boolean describing) {
        this.mappings = factory.mappings();
        this.session = session;
        this.key = key;
        this.declared = new DeclaredQueries(factory, session, expressions, describing);
    }

    @Override
    public RepositoryQuery resolveQuery(
            Method method, RepositoryMetadata metadata, ProjectionFactory projections, NamedQueries namedQueries) {
        EntityMapping<?> mapping = mappings.entity(metadata.getDomainType());
        QueryMethod plain = new QueryMethod(method, metadata, projections, DefaultParameters::new);
        try {
            OrmQueryMethod queryMethod = new OrmQueryMethod(method, metadata, projections, mapping);
            return query(queryMethod, new Projections(mapping, projections), namedQueries);
        } catch (PropertyReferenceException ex) {
            throw QueryCreationException.create(plain, named(method, metadata, unknown(ex, mapping)), ex);
        } catch (IllegalArgumentException ex) {
            throw QueryCreationException.create(plain, named(method, metadata, String.valueOf(ex.getMessage())), ex);
        }
    }

    private RepositoryQuery query(OrmQueryMethod method, Projections projections, NamedQueries namedQueries) {
        String sql = key == Key.CREATE ? null : method.text(namedQueries);
        if (sql != null) {
            return declared.query(method, sql, projections);
        }
        if (key == Key.USE_DECLARED_QUERY) {
            throw new IllegalArgumentException(
                    "It has no @Query, and names are not read with USE_DECLARED_QUERY: annotate it, or let the repositories use"
                            + " CREATE_IF_NOT_FOUND");
        }
        PartTree tree = new PartTree(method.getName(), projections.mapping().javaType());
        return DerivedQuery.of(method, tree, projections, session);
    }

    private static String named(Method method, RepositoryMetadata metadata, String message) {
        return metadata.getRepositoryInterface().getSimpleName() + "." + method.getName() + ": " + message;
    }

    private String unknown(PropertyReferenceException unknown, EntityMapping<?> root) {
        Class<?> owner = unknown.getType().getType();
        EntityMapping<?> mapping = mappings.isEntity(owner) ? mappings.entity(owner) : root;
        return mapping.name() + " has no attribute \"" + unknown.getPropertyName() + "\"; there are: "
                + AttributePath.names(mapping);
    }
}
