package dev.orm.metamodel;

import dev.orm.sql.Condition;
import dev.orm.sql.Relations;
import java.util.function.BiFunction;

/**
 * A map of entities in a condition or an expression: asks about its values as {@link ToMany} does, and about their keys.
 *
 * @param <K> what stands for a key: an attribute, the metamodel of an embeddable, or that of an entity
 * @param <M> the metamodel of the values
 */
public interface ToMap<K, M extends EntityTable<?, M>> extends ToMany<M> {

    /** What stands for the key where the map is joined. */
    K key();

    /** What stands for the key of a value that another source of the map stands for, such as one under an alias. */
    K key(M value);

    /** Whether an entry meets the condition that the function makes of its key and its value. */
    default Condition anyEntry(BiFunction<? super K, ? super M, ? extends Condition> condition) {
        M value = scopedElement();
        return Relations.exists(value, condition.apply(key(value), value));
    }
}
