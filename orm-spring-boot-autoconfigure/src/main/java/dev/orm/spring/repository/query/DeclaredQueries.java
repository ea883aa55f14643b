package dev.orm.spring.repository.query;

import dev.orm.dialect.Dialect;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.schema.Column;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.repository.query.Parameters;
import org.springframework.data.repository.query.ValueExpressionDelegate;

/** Makes the queries of methods whose SQL is given, and checks them when the application starts: by the method first, then by the database. */
final class DeclaredQueries {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredQueries.class);

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(?:insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RETURNING = Pattern.compile("\\breturning\\b", Pattern.CASE_INSENSITIVE);

    private final SessionFactory factory;
    private final Session session;
    private final ValueExpressionDelegate expressions;
    private final boolean describing;

    /**
     * @param describing whether the database is asked to describe each text
     */
    DeclaredQueries(SessionFactory factory, Session session, ValueExpressionDelegate expressions, boolean describing) {
        this.factory = factory;
        this.session = session;
        this.expressions = expressions;
        this.describing = describing;
    }

    /**
     * Makes a method's query.
     *
     * @throws IllegalArgumentException when text, parameters and result do not fit one another, or the database finds an error
     */
    DeclaredQuery query(OrmQueryMethod method, String sql, Projections projections) {
        JpqlText jpql = new JpqlText(sql);
        Optional<String> advice = jpql.advice(factory.mappings().entities());
        if (advice.isPresent() && jpql.isCertain(yieldsEntities(method))) {
            throw new IllegalArgumentException(advice.get());
        }
        try {
            return checked(method, sql, projections);
        } catch (IllegalArgumentException ex) {
            throw advice.isEmpty() ? ex : new IllegalArgumentException(ex.getMessage() + ". " + advice.get(), ex);
        }
    }

    private boolean yieldsEntities(OrmQueryMethod method) {
        return factory.mappings().isEntity(ResultShape.of(method.returned()).element());
    }

    private DeclaredQuery checked(OrmQueryMethod method, String sql, Projections projections) {
        requireModifying(method, sql);
        requireRows(method);
        requireShape(method, projections);
        DeclaredText text = new DeclaredText(method, sql, expressions);
        String countSql = method.countText();
        DeclaredText countText = countSql == null ? null : new DeclaredText(method, countSql, expressions);
        TextParameterCheck.requireUsed(method, countText == null ? List.of(text) : List.of(text, countText));
        DeclaredQuery query = new DeclaredQuery(method, text, countText, projections, session);
        if (describing) {
            describe(method, query, countText);
        }
        return query;
    }

    private static void requireModifying(OrmQueryMethod method, String sql) {
        if (method.modifying() == null
                && CHANGE.matcher(sql).matches()
                && !RETURNING.matcher(sql).find()) {
            throw new IllegalArgumentException(
                    "The SQL changes rows: annotate the method with @Modifying, and let it return int, long or void");
        }
    }

    private static void requireRows(OrmQueryMethod method) {
        Class<?> element = ResultShape.of(method.returned()).element();
        boolean array = element.isArray() && SqlTypes.find(element) == null;
        if (array || Map.class.isAssignableFrom(element) || element.getName().equals("jakarta.persistence.Tuple")) {
            throw new IllegalArgumentException("Rows are no " + element.getSimpleName()
                    + ": return a record with a component for each column, or an interface with getters");
        }
    }

    private static void requireShape(OrmQueryMethod method, Projections projections) {
        if (method.modifying() != null && !method.returnsCount()) {
            throw new IllegalArgumentException(
                    "A method with @Modifying yields the number of rows: let it return int, long or void");
        }
        if (method.modifying() == null && method.getReturnedObjectType() == void.class) {
            throw new IllegalArgumentException(
                    "The method returns nothing: annotate it with @Modifying if its SQL changes rows, or let it return something");
        }
        if (method.isScrollQuery()) {
            throw new IllegalArgumentException(
                    "A Window needs to know the order of its rows, which SQL of one's own keeps to itself: return a Page or a"
                            + " Slice, or write the query as a method name");
        }
        boolean entities = !projections.isProjection(method.getReturnedObjectType());
        if (!method.settings().isNone() && !entities) {
            throw new IllegalArgumentException("@Lock and @Fetch are about entities, but the method returns "
                    + method.getReturnedObjectType().getName()
                    + ": return the entity, or write what is wanted into the SQL");
        }
    }

    private void describe(OrmQueryMethod method, DeclaredQuery query, @Nullable DeclaredText countText) {
        try {
            if (countText != null) {
                session.describe(countText.described());
            }
            if (method.modifying() != null) {
                session.verify(query.text().described().change());
                return;
            }
            if (method.getParameters().hasDynamicProjection()) {
                session.describe(query.text().described());
                return;
            }
            Class<?> result = method.getReturnedObjectType();
            if (query.yieldsEntities(result)) {
                requireColumns(
                        query.mapping(),
                        new TextColumns(session.describe(query.text().described())));
            } else {
                requireKinds(query.result(result));
                requireCuttable(method, query.result(result).columns());
            }
        } catch (DataAccessResourceFailureException ex) {
            LOG.warn("The SQL of {} is not checked, because the database does not answer: {}", method, ex.getMessage());
        } catch (DataAccessException ex) {
            throw new IllegalArgumentException(
                    "The database finds an error in the SQL: "
                            + NestedExceptionUtils.getMostSpecificCause(ex).getMessage()
                            + ". If its tables are made later, set orm.repositories.check-queries=false",
                    ex);
        }
    }

    private static void requireColumns(EntityMapping<?> mapping, TextColumns columns) {
        if (mapping.isUnion()) {
            throw new IllegalArgumentException(mapping.name()
                    + " has a table for each of its classes, so that one SQL text does not yield its rows: write the query as a"
                    + " method name, or return a record");
        }
        columns.requireOnce();
        for (Column column : columnsOf(mapping)) {
            columns.require(column.name(), "the column " + column.name() + " of " + mapping.name());
        }
    }

    /** Whatever orders or cuts a text, or counts its rows, reads it as a sub-query. */
    private static void requireCuttable(OrmQueryMethod method, TextColumns columns) {
        Parameters<?, ?> parameters = method.getParameters();
        if (parameters.hasPageableParameter() || parameters.hasSortParameter() || parameters.hasLimitParameter()) {
            columns.requireOnce();
        }
    }

    /** Those of its first table: what else an entity has is read from its own tables. */
    private static List<Column> columnsOf(EntityMapping<?> mapping) {
        List<Column> columns = new ArrayList<>();
        for (BasicAttribute attribute : mapping.basics()) {
            if (!attribute.isLazy()
                    && mapping.part(attribute).equals(mapping.parts().get(0))) {
                columns.add(attribute.column());
            }
        }
        for (ToOne relation : mapping.toOnes()) {
            if (relation.owning()
                    && mapping.part(relation).equals(mapping.parts().get(0))) {
                columns.addAll(relation.columns());
            }
        }
        return columns;
    }

    /** Columns of SQLite hold values of any type, so what it describes says nothing. */
    private void requireKinds(TextResult<?> result) {
        Dialect dialect = factory.engine().dialect();
        if (!dialect.name().equals("SQLite")) {
            result.requireKinds(dialect::adapt);
        }
    }
}
