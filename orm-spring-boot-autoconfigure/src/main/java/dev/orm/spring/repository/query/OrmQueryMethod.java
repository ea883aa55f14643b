package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.spring.repository.Modifying;
import dev.orm.spring.repository.Query;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.core.NamedQueries;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.DefaultParameters;
import org.springframework.data.repository.query.Parameter;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.util.ClassUtils;
import org.springframework.util.NumberUtils;

/** A query method with what its annotations say. */
final class OrmQueryMethod extends QueryMethod {

    private final Method method;
    private final Class<?> repository;
    private final MethodSettings settings;
    private final @Nullable Query query;
    private final @Nullable Modifying modifying;

    OrmQueryMethod(
            Method method, RepositoryMetadata metadata, ProjectionFactory projections, EntityMapping<?> mapping) {
        super(method, metadata, projections, DefaultParameters::new);
        this.method = method;
        this.repository = metadata.getRepositoryInterface();
        this.settings = MethodSettings.of(method, repository, mapping);
        this.query = AnnotatedElementUtils.findMergedAnnotation(method, Query.class);
        this.modifying = AnnotatedElementUtils.findMergedAnnotation(method, Modifying.class);
    }

    MethodSettings settings() {
        return settings;
    }

    /** What the method does as a change; null if it only reads. */
    @Nullable
    Modifying modifying() {
        return modifying;
    }

    /**
     * The SQL of the method; null if its name says it all.
     *
     * @throws IllegalArgumentException when it is annotated and has none
     */
    @Nullable
    String text(NamedQueries named) {
        if (query != null && !query.value().isBlank()) {
            return query.value();
        }
        if (named.hasQuery(getNamedQueryName())) {
            return named.getQuery(getNamedQueryName());
        }
        if (query != null) {
            throw new IllegalArgumentException(
                    "@Query is empty: write SQL in it, or in the file of named queries under " + getNamedQueryName());
        }
        return null;
    }

    /** The SQL that counts; null if there is none of its own. */
    @Nullable
    String countText() {
        return query == null || query.countQuery().isBlank() ? null : query.countQuery();
    }

    /** The type of a parameter with its arguments. */
    ResolvableType type(Parameter parameter) {
        return ResolvableType.forMethodParameter(method, parameter.getIndex(), repository);
    }

    /** What the method returns, with its arguments. */
    ResolvableType returned() {
        return ResolvableType.forMethodReturnType(method, repository);
    }

    /** Whether the method yields the number of rows, or nothing. */
    boolean returnsCount() {
        ResultShape shape = ResultShape.of(returned());
        return shape.isNothing() || shape.isNumber();
    }

    /** A number of rows as the method yields it; nothing where it yields no number. */
    @Nullable
    Object count(long rows) {
        Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(getReturnedObjectType());
        return Number.class.isAssignableFrom(wanted)
                ? NumberUtils.convertNumberToTargetClass(rows, wanted.asSubclass(Number.class))
                : null;
    }
}
