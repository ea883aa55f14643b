package dev.orm.mapping;

import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.EntityTable;
import dev.orm.sql.EntitySource;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A static method of an entity that takes sources of entities and makes a part of statements of them. Immutable and thread-safe. */
final class ModelMethod {

    private final Method method;
    private final List<Parameter> parameters;

    private ModelMethod(Method method, List<Parameter> parameters) {
        this.method = method;
        this.parameters = List.copyOf(parameters);
    }

    /** What a parameter takes: the generated metamodel, or without one any source. */
    private record Parameter(@Nullable EntityTable<?, ?> metamodel) {

        Object at(EntitySource<?> source) {
            return metamodel == null ? DynamicTable.at(source) : metamodel.at(source);
        }
    }

    /** The method of a name and a form, of the lowest of the classes that has one; null if none has. */
    static @Nullable Method find(List<Class<?>> lineage, String name, int parameters, Predicate<Method> form) {
        for (int i = lineage.size() - 1; i >= 0; i--) {
            for (Method method : lineage.get(i).getDeclaredMethods()) {
                boolean takesSources = method.getParameterCount() == parameters
                        && Arrays.stream(method.getParameterTypes()).allMatch(EntitySource.class::isAssignableFrom);
                if (method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && takesSources
                        && form.test(method)) {
                    return method;
                }
            }
        }
        return null;
    }

    /**
     * The method, ready to be called.
     *
     * @param entities of which entity each parameter takes the attributes
     * @throws MappingException if it takes something else
     */
    static ModelMethod of(Method method, Class<?>... entities) {
        if (!method.trySetAccessible()) {
            throw new MappingException(describe(method) + " cannot be called: open its package to dev.orm.core.");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < entities.length; i++) {
            parameters.add(parameter(method, method.getParameterTypes()[i], entities[i]));
        }
        return new ModelMethod(method, parameters);
    }

    private static Parameter parameter(Method method, Class<?> type, Class<?> entity) {
        if (type.isAssignableFrom(DynamicTable.class)) {
            return new Parameter(null);
        }
        EntityTable<?, ?> metamodel = metamodel(type);
        if (metamodel == null || !metamodel.entityType().isAssignableFrom(entity)) {
            throw new MappingException(describe(method) + " takes a " + type.getSimpleName()
                    + ", which is no metamodel of " + entity.getSimpleName()
                    + ": let it take the generated one, or a DynamicTable.");
        }
        return new Parameter(metamodel);
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

    /**
     * What the method makes of these sources.
     *
     * @throws IllegalStateException if that is null
     */
    Object at(EntitySource<?>... sources) {
        Object[] arguments = new Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            arguments[i] = parameters.get(i).at(sources[i]);
        }
        Object made = call(arguments);
        if (made == null) {
            throw new IllegalStateException(this + " returned null: return an expression over what it is given.");
        }
        return made;
    }

    private @Nullable Object call(Object[] arguments) {
        try {
            return method.invoke(null, arguments);
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
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return describe(method);
    }
}
