package dev.orm.mapping;

import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The static method that makes the expression behind an attribute. Immutable and thread-safe. */
final class ExpressionMethod {

    private final ModelMethod method;

    private ExpressionMethod(ModelMethod method) {
        this.method = method;
    }

    /** The method of a name, of the lowest of the classes that has one; null if none has. */
    static @Nullable Method find(List<Class<?>> lineage, String name) {
        return ModelMethod.find(lineage, name, 1, method -> Expression.class.isAssignableFrom(method.getReturnType()));
    }

    /**
     * The method, ready to be called.
     *
     * @throws MappingException if it takes something else than the attributes of the entity
     */
    static ExpressionMethod of(Method method, Class<?> entity) {
        return new ExpressionMethod(ModelMethod.of(method, entity));
    }

    /** Whether values of the expression may be held by an attribute of a class. */
    static boolean fits(Method method, Class<?> javaType) {
        Class<?> yielded = ResolvableType.forMethodReturnType(method)
                .as(Expression.class)
                .getGeneric(0)
                .resolve(Object.class);
        Class<?> held = Primitives.boxed(javaType);
        return yielded == Object.class
                || held.isAssignableFrom(yielded)
                || Number.class.isAssignableFrom(held) && Number.class.isAssignableFrom(yielded);
    }

    Expression<?> at(EntitySource<?> source) {
        return (Expression<?>) method.at(source);
    }

    static String describe(Method method) {
        return ModelMethod.describe(method);
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
