package dev.orm.sql;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands for an entity where it is compared with objects: the attributes of its key, and the key of each object. */
public interface EntityKeys {

    /** For statements that are not about entities. */
    EntityKeys NONE = new EntityKeys() {

        @Override
        public List<Expression<Object>> of(EntitySource<?> source) {
            throw new IllegalStateException(source
                    + " is compared with objects, which only a session can: their keys are known by the mapping");
        }

        @Override
        public @Nullable Object[] valuesOf(EntitySource<?> source, Object entity) {
            throw new IllegalStateException(source + " is compared with objects, which only a session can");
        }
    };

    /** What a condition comes to; the same each time within one statement, so that its values are. */
    default Condition once(Condition condition, Supplier<Condition> meaning) {
        return meaning.get();
    }

    /** The key of a source: what a foreign key refers to where a relation leads to it, else the identifier. */
    List<Expression<Object>> of(EntitySource<?> source);

    /**
     * The values of the key in an object.
     *
     * @throws IllegalArgumentException if it is of another class, or has no key yet
     */
    @Nullable
    Object[] valuesOf(EntitySource<?> source, Object entity);
}
