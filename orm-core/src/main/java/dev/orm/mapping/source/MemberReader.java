package dev.orm.mapping.source;

import dev.orm.annotation.Hybrid;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the persistent fields and properties one class declares and the methods that queries can name, and checks the annotations of all its members. */
final class MemberReader {

    private final Class<?> type;
    private final AccessType access;
    private final Declarations declarations;
    private final AnnotationCheck check;
    private final Problems problems;
    private final Map<String, DeclaredMember> found = new LinkedHashMap<>();
    private final List<DeclaredMember> hybrids = new ArrayList<>();

    MemberReader(
            Class<?> type, AccessType access, Declarations declarations, AnnotationCheck check, Problems problems) {
        this.type = type;
        this.access = access;
        this.declarations = declarations;
        this.check = check;
        this.problems = problems;
    }

    List<DeclaredMember> read() {
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                check.member(type, field, declarations.of(field));
                readField(field);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic() && !type.isRecord()) {
                check.member(type, method, declarations.of(method));
                readMethod(method);
            }
        }
        return Stream.concat(found.values().stream(), hybrids.stream()).toList();
    }

    private void readField(Field field) {
        AnnotatedElement said = declarations.of(field);
        if (isLeftOut(field, said) || refusesAccess(field, said, AccessType.PROPERTY, "field")) {
            return;
        }
        if (accessOf(said) == AccessType.FIELD) {
            add(new DeclaredMember(field.getName(), field.getGenericType(), new Member.Location.InField(field, said)));
        } else {
            refuseMisplaced(field, said, "field", "getter");
        }
    }

    private void readMethod(Method method) {
        AnnotatedElement said = declarations.of(method);
        if (isLeftOut(method, said)) {
            return;
        }
        String property = PropertyNames.ofGetter(method);
        if (said.isAnnotationPresent(Hybrid.class)) {
            readHybrid(method, property == null ? method.getName() : property);
            return;
        }
        if (refusesAccess(method, said, AccessType.FIELD, property == null ? "method" : "getter")) {
            return;
        }
        if (property == null || accessOf(said) == AccessType.FIELD) {
            refuseMisplaced(method, said, property == null ? "method" : "getter", "field");
            return;
        }
        Method setter = PropertyNames.setter(type, method);
        if (setter == null) {
            problems.add(type.getSimpleName() + "." + property + " has a getter but no setter in "
                    + type.getSimpleName() + ": add " + PropertyNames.ofSetter(method)
                    + ", it may be private, or mark the getter @Transient.");
            return;
        }
        add(new DeclaredMember(
                property, method.getGenericReturnType(), new Member.Location.InProperty(method, setter, said)));
    }

    private void readHybrid(Method method, String name) {
        if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            problems.add(type.getSimpleName() + "." + method.getName()
                    + "() is @Hybrid, so it takes no parameters and returns a value: what depends on more than the object"
                    + " is an expression of its own, written where the query is.");
            return;
        }
        hybrids.add(new DeclaredMember(name, method.getGenericReturnType(), new Member.Location.InMethod(method)));
    }

    private void add(DeclaredMember member) {
        found.put(member.name(), member);
    }

    private AccessType accessOf(AnnotatedElement member) {
        Access own = member.getAnnotation(Access.class);
        return own == null ? access : own.value();
    }

    /** Whether a member is persisted in no case; then nothing may say how it would be. */
    private boolean isLeftOut(java.lang.reflect.Member member, AnnotatedElement said) {
        boolean keyword = member instanceof Field && Modifier.isTransient(member.getModifiers());
        String by = Modifier.isStatic(member.getModifiers())
                ? "static"
                : keyword ? "transient" : said.isAnnotationPresent(Transient.class) ? "@Transient" : null;
        String annotation = by == null ? null : AnnotationCheck.mappingAnnotation(said);
        if (annotation != null) {
            problems.add(describe(member) + " is " + by + ", so it is not persisted, and has @" + annotation
                    + ": remove one of them.");
        }
        return by != null;
    }

    /** A member of the other kind than its own annotation says would be read by nobody. */
    private boolean refusesAccess(
            java.lang.reflect.Member member, AnnotatedElement said, AccessType other, String found) {
        Access own = said.getAnnotation(Access.class);
        if (own == null || own.value() != other && !found.equals("method")) {
            return false;
        }
        problems.add(describe(member) + " has @Access(" + own.value() + "), but is a " + found
                + ", so the attribute would be lost: put the annotation on the "
                + (own.value() == AccessType.FIELD ? "field" : "getter") + ", or remove it.");
        return true;
    }

    private String describe(java.lang.reflect.Member member) {
        return type.getSimpleName() + "." + member.getName() + (member instanceof Method ? "()" : "");
    }

    private void refuseMisplaced(
            java.lang.reflect.Member member, AnnotatedElement said, String found, String expected) {
        String annotation = AnnotationCheck.mappingAnnotation(said);
        if (annotation != null && !(said instanceof SaidAnnotations)) {
            problems.add(describe(member) + " has @" + annotation + ", but " + type.getSimpleName()
                    + " is persisted by its " + expected
                    + "s, so nothing on a " + found + " is read: move the annotation to the " + expected
                    + (found.equals("method") ? "." : ", or add @Access to the " + found + "."));
        }
    }
}
