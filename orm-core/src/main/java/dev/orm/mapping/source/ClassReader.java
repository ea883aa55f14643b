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

/**
 * Reads the persistent members of classes, each class once, and checks the annotations found there. Not thread-safe.
 */
public final class ClassReader {

    private final Problems problems;
    private final AnnotationCheck check;
    private final Map<AccessType, Map<Class<?>, List<DeclaredMember>>> declared = new EnumMap<>(AccessType.class);

    /** A reader that reports to a list of problems. */
    public ClassReader(Problems problems) {
        this.problems = problems;
        this.check = new AnnotationCheck(problems);
    }

    /** Reads an entity; its access type follows the place of its id unless it says otherwise. */
    public PersistentClass entity(Class<?> type) {
        List<Class<?>> hierarchy = hierarchy(type);
        return read(type, hierarchy, AccessTypes.ofEntity(hierarchy));
    }

    /** Reads an embeddable, which follows the access type of the member it is embedded by unless it says otherwise. */
    public PersistentClass embeddable(Type type, Member embeddedBy) {
        Class<?> raw = rawClass(type);
        return read(type, hierarchy(raw), raw.isRecord() ? AccessType.FIELD : embeddedBy.accessType());
    }

    /** Reads the class of an id over several attributes by its fields; it needs no annotations. */
    public PersistentClass idClass(Class<?> type) {
        return read(type, hierarchy(type), AccessType.FIELD);
    }

    /** Tells of annotations on a class that is no entity or embeddable itself, such as a converter. */
    public void checkOther(Class<?> type) {
        check.type(type);
    }

    private PersistentClass read(Type type, List<Class<?>> hierarchy, AccessType defaultAccess) {
        Class<?> owner = rawClass(type);
        TypeBindings bindings = TypeBindings.of(type);
        Map<String, Member> members = new LinkedHashMap<>();
        for (Class<?> c : hierarchy) {
            AccessType access = AccessTypes.of(c, defaultAccess);
            for (DeclaredMember member : declaredMembers(c, access)) {
                Member hidden = members.put(member.name(), member.in(owner, bindings));
                if (hidden != null && !member.overrides(hidden)) {
                    problems.add(owner.getSimpleName() + "." + member.name() + " is declared twice, in "
                            + hidden.declaringClass().getSimpleName() + " and in " + c.getSimpleName()
                            + ": remove or rename one of them, or mark it @Transient.");
                }
            }
        }
        return new PersistentClass(owner, hierarchy, List.copyOf(members.values()));
    }

    private List<DeclaredMember> declaredMembers(Class<?> type, AccessType access) {
        Map<Class<?>, List<DeclaredMember>> sameAccess = declared.computeIfAbsent(access, any -> new HashMap<>());
        List<DeclaredMember> known = sameAccess.get(type);
        if (known == null) {
            check.type(type);
            known = new MemberReader(type, access, check, problems).read();
            sameAccess.put(type, known);
        }
        return known;
    }

    private List<Class<?>> hierarchy(Class<?> type) {
        Deque<Class<?>> hierarchy = new ArrayDeque<>();
        hierarchy.add(type);
        for (Class<?> c = type.getSuperclass();
                c != null && c != Object.class && c != Record.class;
                c = c.getSuperclass()) {
            if (c.isAnnotationPresent(MappedSuperclass.class) || c.isAnnotationPresent(Embeddable.class)) {
                hierarchy.addFirst(c);
            } else if (c.isAnnotationPresent(Entity.class)) {
                problems.add(type.getSimpleName() + " extends the entity " + c.getSimpleName()
                        + ", and inheritance between entities is not supported: make " + c.getSimpleName()
                        + " a @MappedSuperclass, or refer to it by a relation.");
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
