package dev.orm.spring.aot;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;

/**
 * Lets native images map classes: entities with what they extend, the types of their attributes, the classes their annotations name (converters, listeners,
 * ids), and the code that was generated for them. Belongs to one thread.
 */
public final class MappedTypeHints {

    private static final MemberCategory[] MEMBERS = {
        MemberCategory.ACCESS_DECLARED_FIELDS,
        MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
        MemberCategory.INVOKE_DECLARED_METHODS
    };

    private final ReflectionHints hints;
    private final Set<Class<?>> seen = new HashSet<>();

    /** @param hints where they are put down */
    public MappedTypeHints(ReflectionHints hints) {
        this.hints = hints;
    }

    /** Adds hints for mapped classes and all they lead to. */
    public void register(Collection<Class<?>> mapped) {
        mapped.forEach(this::register);
    }

    private void register(Type type) {
        MappedMembers.classesIn(type).forEach(this::register);
    }

    private void register(Class<?> type) {
        if (isOfJava(type) || !seen.add(type)) {
            return;
        }
        hints.registerType(type, MEMBERS);
        generated(type);
        MappedMembers members = new MappedMembers(type);
        members.types().forEach(this::register);
        members.namedByAnnotations().forEach(this::register);
        if (type.getSuperclass() != null) {
            register(type.getSuperclass());
        }
    }

    private static boolean isOfJava(Class<?> type) {
        return type.isPrimitive() || type.isAnnotation() || type.getName().startsWith("java.");
    }

    /** The access code, which the mapping looks up by its name, and the metamodel, whose constants methods of the model are given. */
    private void generated(Class<?> type) {
        String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        String name = prefix + type.getName().substring(prefix.length()).replace('$', '_');
        ClassLoader classes = type.getClassLoader();
        hints.registerTypeIfPresent(classes, name + "_Access", MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
        hints.registerTypeIfPresent(classes, name + "_", MemberCategory.ACCESS_DECLARED_FIELDS);
    }
}
