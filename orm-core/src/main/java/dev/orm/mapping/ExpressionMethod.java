package dev.orm.mapping;

import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.EntityTable;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The static method that makes the expression behind an attribute. Immutable and thread-safe. */
final class ExpressionMethod {

    private final Method method;
    private final @Nullable EntityTable<?, ?> metamodel;

    private ExpressionMethod(Method method, @Nullable EntityTable<?, ?> metamodel) {
        this.method = method;
        this.metamodel = metamodel;
    }

    /** The method of a name, of the lowest of the classes that has one; null if none has. */
    static @Nullable Method find(List<Class<?>> lineage, String name) {
        for (int i = lineage.size() - 1; i >= 0; i--) {
            for (Method method : lineage.get(i).getDeclaredMethods()) {
                if (method.getName().equals(name) && isExpression(method)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static boolean isExpression(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 1
                && EntitySource.class.isAssignableFrom(method.getParameterTypes()[0])
                && Expression.class.isAssignableFrom(method.getReturnType());
    }

    /**
     * The method, ready to be called.
     *
     * @throws MappingException if it takes something else than the attributes of the entity
     */
    static ExpressionMethod of(Method method, Class<?> entity) {
        Class<?> parameter = method.getParameterTypes()[0];
        if (!method.trySetAccessible()) {
            throw new MappingException(describe(method) + " cannot be called: open its package to dev.orm.core.");
        }
        if (parameter.isAssignableFrom(DynamicTable.class)) {
            return new ExpressionMethod(method, null);
        }
        EntityTable<?, ?> metamodel = metamodel(parameter);
        if (metamodel == null || !metamodel.entityType().isAssignableFrom(entity)) {
            throw new MappingException(
                    describe(method) + " takes a " + parameter.getSimpleName() + ", which is no metamodel of "
                            + entity.getSimpleName() + ": let it take the generated one, or a DynamicTable.");
        }
        return new ExpressionMethod(method, metamodel);
    }

    /** What the metamodel's class declares as the one of all entities. */
    private static @Nullable EntityTable<?, ?> metamodel(Class<?> type) {
        Field constant = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .findFirst()
                .orElse(null);
        try {
            return constant != null && constant.trySetAccessible() ? (EntityTable<?, ?>) constant.get(null) : null;
        } catch (IllegalAccessException e) {
            throw new MappingException(constant + " cannot be read: " + e.getMessage());
        }
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
        Object argument = metamodel == null ? DynamicTable.at(source) : metamodel.at(source);
        Expression<?> expression = (Expression<?>) call(argument);
        if (expression == null) {
            throw new IllegalStateException(this + " returned null: return an expression over what it is given.");
        }
        return expression;
    }

    private @Nullable Object call(Object argument) {
        try {
            return method.invoke(null, argument);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(this + " cannot be called", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(this + " failed", e.getCause());
        }
    }

    static String describe(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "("
                + method.getParameterTypes()[0].getSimpleName() + ")";
    }

    @Override
    public String toString() {
        return describe(method);
    }
}
