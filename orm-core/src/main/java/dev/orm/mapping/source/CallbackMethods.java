package dev.orm.mapping.source;

import dev.orm.event.LifecycleEvent;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the callback methods of an entity or a listener class, those of superclasses first, and refuses those that could not be called. */
final class CallbackMethods {

    private final Problems problems;
    private final Map<Class<?>, List<Method>> methods = new HashMap<>();

    CallbackMethods(Problems problems) {
        this.problems = problems;
    }

    /**
     * The methods for an event; one that a subclass overrides is the subclass's affair.
     *
     * @param hierarchy superclasses first
     */
    List<Method> of(List<Class<?>> hierarchy, LifecycleEvent event) {
        if (hierarchy.stream().allMatch(type -> annotated(type, event).isEmpty())) {
            return List.of();
        }
        Deque<Method> found = new ArrayDeque<>();
        Set<String> overridden = new HashSet<>();
        for (int i = hierarchy.size() - 1; i >= 0; i--) {
            Method declared = declared(hierarchy.get(i), event);
            if (declared != null && !overridden.contains(signature(declared))) {
                found.addFirst(declared);
            }
            methods(hierarchy.get(i)).stream()
                    .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                    .forEach(method -> overridden.add(signature(method)));
        }
        return new ArrayList<>(found);
    }

    private List<Method> annotated(Class<?> type, LifecycleEvent event) {
        return methods(type).stream()
                .filter(method -> method.isAnnotationPresent(event.annotation()) && !method.isSynthetic())
                .toList();
    }

    /** The JVM copies all methods of a class each time it is asked, and there are many events. */
    private List<Method> methods(Class<?> type) {
        return methods.computeIfAbsent(type, key -> List.of(key.getDeclaredMethods()));
    }

    private @Nullable Method declared(Class<?> type, LifecycleEvent event) {
        List<Method> found = annotated(type, event);
        if (found.size() > 1) {
            problems.add(type.getSimpleName() + " has several methods with @"
                    + event.annotation().getSimpleName() + ", and their order would be anyone's guess: "
                    + found.stream()
                            .map(method -> method.getName() + "()")
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ". Let one of them call the others.");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** Whether a method can be a callback with so many parameters; what is wrong with it is noted. */
    boolean isCallable(Method method, LifecycleEvent event, int parameters) {
        String where = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "()";
        String annotation = "@" + event.annotation().getSimpleName();
        if (Modifier.isStatic(method.getModifiers()) || Modifier.isFinal(method.getModifiers())) {
            problems.add(where + " has " + annotation + ", but is "
                    + (Modifier.isStatic(method.getModifiers()) ? "static" : "final")
                    + ": a callback is an instance method that is not final.");
        } else if (method.getParameterCount() != parameters || method.getReturnType() != void.class) {
            problems.add(where + " has " + annotation + ", so it must be declared as void " + method.getName()
                    + (parameters == 0 ? "(), without parameters." : "(...), with the entity as its only parameter."));
        } else if (Arrays.stream(method.getExceptionTypes()).anyMatch(CallbackMethods::isChecked)) {
            problems.add(where + " has " + annotation + " and declares a checked exception, which nobody could catch:"
                    + " throw an unchecked one.");
        } else {
            return true;
        }
        return false;
    }

    private static boolean isChecked(Class<?> exception) {
        return !RuntimeException.class.isAssignableFrom(exception) && !Error.class.isAssignableFrom(exception);
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
