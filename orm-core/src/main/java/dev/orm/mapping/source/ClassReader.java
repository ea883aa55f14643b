package dev.orm.mapping.source;

import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the persistent members of classes, each class once, and checks the annotations found there. Not thread-safe.
 */
public final class ClassReader {

    private final Problems problems;
    private final Declarations declarations;
    private final AnnotationCheck check;
    private final Map<AccessType, Map<Class<?>, List<DeclaredMember>>> declared = new EnumMap<>(AccessType.class);

    /** A reader that reports to a list of problems. */
    public ClassReader(Problems problems, Declarations declarations) {
        this.problems = problems;
        this.declarations = declarations;
        this.check = new AnnotationCheck(problems, declarations);
    }

    /**
     * Reads an entity; its access type follows the place of its id unless it says otherwise.
     *
     * @param parent the entity it extends, whose members are not read again; null if it extends none
     */
    public PersistentClass entity(Class<?> type, @Nullable PersistentClass parent) {
        List<Class<?>> hierarchy = hierarchy(type);
        return read(type, hierarchy, parent, AccessTypes.ofEntity(above(type)));
    }

    /** The entity that a class extends; null if there is none. */
    public @Nullable Class<?> parentEntity(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        while (parent != null && !declarations.has(parent, Entity.class)) {
            parent = parent.getSuperclass();
        }
        return parent;
    }

    /** The class and everything it extends, from the top. */
    private static List<Class<?>> above(Class<?> type) {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            classes.addFirst(c);
        }
        return List.copyOf(classes);
    }

    /** Reads an embeddable, which follows the access type of the member it is embedded by unless it says otherwise. */
    public PersistentClass embeddable(Type type, Member embeddedBy) {
        Class<?> raw = rawClass(type);
        return read(type, hierarchy(raw), null, raw.isRecord() ? AccessType.FIELD : embeddedBy.accessType());
    }

    /** Reads the class of an id over several attributes by its fields; it needs no annotations. */
    public PersistentClass idClass(Class<?> type) {
        return read(type, hierarchy(type), null, AccessType.FIELD);
    }

    /** Tells of annotations on a class that is no entity or embeddable itself, such as a converter. */
    public void checkOther(Class<?> type) {
        check.type(type);
    }

    private PersistentClass read(
            Type type, List<Class<?>> hierarchy, @Nullable PersistentClass parent, AccessType defaultAccess) {
        Class<?> owner = rawClass(type);
        TypeBindings bindings = TypeBindings.of(type);
        Map<String, Member> above = new HashMap<>();
        if (parent != null) {
            parent.allMembers().forEach(member -> above.put(member.name(), member));
        }
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, Member> hybrids = new LinkedHashMap<>();
        for (Class<?> c : hierarchy) {
            AccessType access = AccessTypes.of(declarations.of(c), defaultAccess);
            for (DeclaredMember member : declaredMembers(c, access)) {
                if (member.isMethod()) {
                    hybrids.put(member.name(), member.in(owner, bindings));
                    continue;
                }
                Member hidden =
                        above.containsKey(member.name()) ? above.get(member.name()) : members.get(member.name());
                if (hidden != null && !member.overrides(hidden)) {
                    problems.add(owner.getSimpleName() + "." + member.name() + " is declared twice, in "
                            + hidden.declaringClass().getSimpleName() + " and in " + c.getSimpleName()
                            + ": remove or rename one of them, or mark it @Transient.");
                }
                if (!above.containsKey(member.name())) {
                    members.put(member.name(), member.in(owner, bindings));
                }
            }
        }
        return new PersistentClass(
                owner, hierarchy, parent, List.copyOf(members.values()), List.copyOf(hybrids.values()), declarations);
    }

    private List<DeclaredMember> declaredMembers(Class<?> type, AccessType access) {
        Map<Class<?>, List<DeclaredMember>> sameAccess = declared.computeIfAbsent(access, any -> new HashMap<>());
        List<DeclaredMember> known = sameAccess.get(type);
        if (known == null) {
            check.type(type);
            known = new MemberReader(type, access, declarations, check, problems).read();
            requireDescribed(type, known);
            sameAccess.put(type, known);
        }
        return known;
    }

    /** What is said from outside must be said of an attribute that the class has; one that is left out is none any more. */
    private void requireDescribed(Class<?> type, List<DeclaredMember> members) {
        Set<String> unknown = declarations.described(type);
        members.forEach(member -> unknown.remove(member.name()));
        declarations.leftOut(type).stream().filter(name -> declares(type, name)).forEach(unknown::remove);
        for (String name : unknown) {
            problems.add(type.getSimpleName() + " has no attribute '" + name + "', of which its mapping speaks; it has "
                    + members.stream().map(DeclaredMember::name).collect(Collectors.joining(", "))
                    + ". An attribute of a superclass is mapped with that class.");
        }
    }

    private static boolean declares(Class<?> type, String name) {
        return List.of(type.getDeclaredFields()).stream()
                        .anyMatch(field -> field.getName().equals(name))
                || List.of(type.getDeclaredMethods()).stream()
                        .anyMatch(method -> name.equals(PropertyNames.ofGetter(method)));
    }

    private List<Class<?>> hierarchy(Class<?> type) {
        Deque<Class<?>> hierarchy = new ArrayDeque<>();
        hierarchy.add(type);
        for (Class<?> c = type.getSuperclass();
                c != null && c != Object.class && c != Record.class;
                c = c.getSuperclass()) {
            if (declarations.has(c, MappedSuperclass.class) || declarations.has(c, Embeddable.class)) {
                hierarchy.addFirst(c);
            } else if (declarations.has(c, Entity.class)) {
                break;
            } else {
                check.unmapped(c, type);
            }
        }
        return List.copyOf(hierarchy);
    }

    private static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }
}
