package dev.orm.spring.event;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;
import org.springframework.util.ReflectionUtils;

/**
 * How the objects of a class tell their domain events.
 *
 * @param events the method that yields them
 * @param published the method that is called when they are published; null if there is none
 */
record AggregateType(Method events, @Nullable Method published) {

    private static final ClassValue<Boolean> REPEATING = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            AggregateType aggregate = of(type);
            return aggregate != null && !aggregate.forgets();
        }
    };

    /** Whether the objects of a class yield events, and the same ones whenever they are asked. */
    static boolean isRepeating(Class<?> type) {
        return REPEATING.get(type);
    }

    /** Null for a class that has no events. */
    static @Nullable AggregateType of(Class<?> type) {
        Method events = method(type, DomainEvents.class);
        return events == null ? null : new AggregateType(events, method(type, AfterDomainEventPublication.class));
    }

    private static @Nullable Method method(Class<?> type, Class<? extends Annotation> annotation) {
        for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type)) {
            if (method.isAnnotationPresent(annotation) && method.getParameterCount() == 0) {
                ReflectionUtils.makeAccessible(method);
                return method;
            }
        }
        return null;
    }

    /** Whether an object forgets its events when they are published; if not, it yields them whenever it is asked. */
    boolean forgets() {
        return published != null;
    }

    /** The events that an object has now. */
    List<Object> registered(Object aggregate) {
        Object found = ReflectionUtils.invokeMethod(events, aggregate);
        List<Object> all = new ArrayList<>();
        if (found instanceof Collection<?> collection) {
            all.addAll(collection);
        } else if (found != null && found.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(found); i++) {
                all.add(Array.get(found, i));
            }
        } else if (found != null) {
            all.add(found);
        }
        return all;
    }

    /** The events of an object, which forgets them. */
    List<Object> take(Object aggregate) {
        List<Object> taken = registered(aggregate);
        if (published != null && !taken.isEmpty()) {
            ReflectionUtils.invokeMethod(published, aggregate);
        }
        return taken;
    }
}
