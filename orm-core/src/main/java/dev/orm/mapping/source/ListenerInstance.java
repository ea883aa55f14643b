package dev.orm.mapping.source;

import dev.orm.event.ListenerFactory;
import org.jspecify.annotations.Nullable;

/** The one instance of a listener class, made when it is first called: until then a container may still be starting. Thread-safe. */
final class ListenerInstance {

    private final Class<?> type;
    private final @Nullable ListenerFactory factory;
    private volatile @Nullable Object instance;

    ListenerInstance(Class<?> type, @Nullable ListenerFactory factory) {
        this.type = type;
        this.factory = factory;
    }

    Object get() {
        Object made = instance;
        return made != null ? made : make();
    }

    private synchronized Object make() {
        Object made = instance;
        if (made == null) {
            made = factory == null ? Construction.of(type).newInstance() : factory.listener(type);
            instance = made;
        }
        return made;
    }
}
