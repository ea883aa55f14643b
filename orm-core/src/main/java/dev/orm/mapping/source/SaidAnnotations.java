package dev.orm.mapping.source;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Annotations that stand nowhere, but are said of a class or a member of one that cannot be annotated. Immutable and thread-safe. */
public final class SaidAnnotations implements AnnotatedElement {

    static final SaidAnnotations NONE = new SaidAnnotations(List.of());

    private final List<Annotation> annotations;

    /** Annotations, of each kind one at most. */
    public SaidAnnotations(Collection<? extends Annotation> annotations) {
        this.annotations = List.copyOf(annotations);
    }

    /** An annotation with some values; all others are its defaults. */
    public static <A extends Annotation> A annotation(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new Values(type, Map.copyOf(values))));
    }

    @Override
    public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
        return annotations.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Annotation[] getAnnotations() {
        return annotations.toArray(new Annotation[0]);
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return getAnnotations();
    }

    private record Values(Class<? extends Annotation> type, Map<String, Object> said) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "annotationType" -> type;
                case "toString" -> "@" + type.getSimpleName() + said;
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == Objects.requireNonNull(arguments)[0];
                default -> said.getOrDefault(method.getName(), method.getDefaultValue());
            };
        }
    }
}
