package dev.orm.mapping;

import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition that says which objects a relation leads to ({@code @JoinCondition}), where no foreign key does.
 *
 * <p>Immutable and thread-safe.
 */
public final class RelationCondition {

    private final ModelMethod method;

    private RelationCondition(ModelMethod method) {
        this.method = method;
    }

    /** The method of a name, of the lowest of the classes that has one; null if none has. */
    static @Nullable Method find(List<Class<?>> lineage, String name) {
        return ModelMethod.find(lineage, name, 2, method -> Condition.class.isAssignableFrom(method.getReturnType()));
    }

    /**
     * The condition that a method makes.
     *
     * @throws MappingException if it takes something else than the attributes of both entities
     */
    static RelationCondition of(Method method, Class<?> owner, Class<?> target) {
        return new RelationCondition(ModelMethod.of(method, owner, target));
    }

    /**
     * The condition between two sources.
     *
     * @throws IllegalStateException if the method that makes it yields none
     */
    public Condition between(EntitySource<?> owner, EntitySource<?> target) {
        Condition condition = (Condition) method.at(owner, target);
        if (condition.isAbsent()) {
            throw new IllegalStateException(method + " returned an absent condition, which would let every object meet"
                    + " every other one: compare attributes of both.");
        }
        return condition;
    }

    /** What is wrong with the condition between two entities; null if it can be made. */
    @Nullable
    String obstacle(Class<?> owner, Class<?> target) {
        try {
            between(DynamicTable.of(owner), DynamicTable.of(target));
            return null;
        } catch (RuntimeException e) {
            return "cannot be expressed, " + method + " failed: " + e.getMessage();
        }
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
