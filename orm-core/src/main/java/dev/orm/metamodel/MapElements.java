package dev.orm.metamodel;

import dev.orm.sql.Condition;
import dev.orm.sql.Relations;
import dev.orm.sql.Source;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A map of values. An immutable value, safe for use by many threads.
 *
 * @param <K> the attribute that stands for a key
 * @param <M> what stands for a value: an attribute, or the metamodel of an embeddable
 */
public final class MapElements<K, M> extends Elements<M> {

    private final Function<Source, K> key;
    private final Function<Source, M> element;

    MapElements(Path path, Function<Source, K> key, Function<Source, M> element) {
        super(path, element);
        this.key = key;
        this.element = element;
    }

    @Override
    MapElements<K, M> on(Path other) {
        return new MapElements<>(other, key, element);
    }

    @Override
    public MapElements<K, M> as(String alias) {
        return on(path().withAlias(alias));
    }

    /** What stands for the key where the map is joined. */
    public K key() {
        return key.apply(this);
    }

    /** Whether an entry meets the condition that the function makes of its key and its value. */
    public Condition anyEntry(BiFunction<? super K, ? super M, ? extends Condition> condition) {
        MapElements<K, M> scoped = on(path().inNewScope());
        return Relations.exists(scoped, condition.apply(scoped.key(), scoped.element()));
    }
}
