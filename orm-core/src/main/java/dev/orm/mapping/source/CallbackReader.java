package dev.orm.mapping.source;

import dev.orm.event.Callbacks;
import dev.orm.event.EntityListener;
import dev.orm.event.LifecycleEvent;
import dev.orm.event.ListenerFactory;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what is called at the moments of an entity's life. One reader serves one registry. Not thread-safe. */
public final class CallbackReader {

    private final Problems problems;
    private final List<EntityListener<?>> defaults;
    private final @Nullable ListenerFactory factory;
    private final CallbackMethods methods;
    private final Map<Class<?>, ListenerInstance> instances = new HashMap<>();

    /**
     * @param defaults listeners to all entities of their types
     * @param factory makes the listeners that annotations name; null for their no-argument constructors
     */
    public CallbackReader(Problems problems, List<EntityListener<?>> defaults, @Nullable ListenerFactory factory) {
        this.problems = problems;
        this.defaults = defaults;
        this.factory = factory;
        this.methods = new CallbackMethods(problems);
    }

    /** Whether a class has a method that could be called at some moment. */
    public static boolean isListener(Class<?> listener) {
        return hierarchy(listener).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(method -> Arrays.stream(LifecycleEvent.values())
                        .anyMatch(event -> method.isAnnotationPresent(event.annotation())));
    }

    /** The callbacks of an entity. */
    public Callbacks read(PersistentClass entity) {
        List<Class<?>> listeners = listeners(entity);
        boolean hearsDefaults =
                entity.lineage().stream().noneMatch(type -> type.isAnnotationPresent(ExcludeDefaultListeners.class));
        Map<LifecycleEvent, List<Consumer<Object>>> calls = new EnumMap<>(LifecycleEvent.class);
        for (LifecycleEvent event : LifecycleEvent.values()) {
            List<Consumer<Object>> actions = new ArrayList<>();
            if (hearsDefaults) {
                addDefaults(entity, event, actions);
            }
            listeners.forEach(listener -> addListener(entity, listener, event, actions));
            addOwn(entity, event, actions);
            calls.put(event, actions);
        }
        return Callbacks.of(calls);
    }

    private void addDefaults(PersistentClass entity, LifecycleEvent event, List<Consumer<Object>> actions) {
        for (EntityListener<?> listener : defaults) {
            if (listener.events().contains(event) && listener.type().isAssignableFrom(entity.type())) {
                actions.add(listener::call);
            }
        }
    }

    /** Those of superclasses first, unless a class excludes them. */
    private static List<Class<?>> listeners(PersistentClass entity) {
        List<Class<?>> listeners = new ArrayList<>();
        for (Class<?> type : entity.lineage()) {
            if (type.isAnnotationPresent(ExcludeSuperclassListeners.class)) {
                listeners.clear();
            }
            EntityListeners named = type.getDeclaredAnnotation(EntityListeners.class);
            if (named != null) {
                listeners.addAll(Arrays.asList(named.value()));
            }
        }
        return listeners;
    }

    private void addListener(
            PersistentClass entity, Class<?> listener, LifecycleEvent event, List<Consumer<Object>> actions) {
        for (Method method : methods.of(hierarchy(listener), event)) {
            if (!methods.isCallable(method, event, 1)) {
                continue;
            }
            Class<?> parameter = method.getParameterTypes()[0];
            if (parameter.isAssignableFrom(entity.type())) {
                ListenerInstance instance = instance(entity, listener);
                MethodCall call = new MethodCall(method);
                actions.add(subject -> call.on(instance.get(), subject));
            } else {
                problems.add(listener.getSimpleName() + "." + method.getName() + "() takes a "
                        + parameter.getSimpleName() + ", but " + entity.type().getSimpleName()
                        + ", which names this listener, is none: let it take a type that all its entities have.");
            }
        }
    }

    private ListenerInstance instance(PersistentClass entity, Class<?> listener) {
        return instances.computeIfAbsent(listener, type -> {
            String obstacle = factory == null ? Construction.obstacle(type) : null;
            if (obstacle != null) {
                problems.add(entity.type().getSimpleName() + " names the listener " + type.getSimpleName() + ", which "
                        + obstacle + "; or give the registry a ListenerFactory.");
            }
            return new ListenerInstance(type, factory);
        });
    }

    private void addOwn(PersistentClass entity, LifecycleEvent event, List<Consumer<Object>> actions) {
        for (Method method : methods.of(entity.lineage(), event)) {
            if (methods.isCallable(method, event, 0)) {
                MethodCall call = new MethodCall(method);
                actions.add(call::on);
            }
        }
    }

    private static List<Class<?>> hierarchy(Class<?> listener) {
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> type = listener; type != null && type != Object.class; type = type.getSuperclass()) {
            hierarchy.add(0, type);
        }
        return hierarchy;
    }
}
