package dev.orm.mapping;

import dev.orm.event.EntityListener;
import dev.orm.event.ListenerFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of the moments of entities' lives, beside their own methods. Immutable.
 *
 * @param defaults listeners to all entities of their types
 * @param factory makes the listeners that annotations name; null for their no-argument constructors
 */
record Listeners(List<EntityListener<?>> defaults, @Nullable ListenerFactory factory) {

    Listeners {
        defaults = List.copyOf(defaults);
    }
}
