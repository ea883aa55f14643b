package dev.orm.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the persistent fields, properties or components that one class declares, in the order of its source. */
final class MemberReader {

    private final Environment environment;
    private final ErrorReporter errors;

    MemberReader(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
    }

    /**
     * The members of a class whose attributes are kept as {@code access} says, unless a member says otherwise itself.
     */
    List<Member> members(TypeElement type, AccessKind access) {
        if (type.getKind() == ElementKind.RECORD) {
            return components(type);
        }
        List<Member> members = new ArrayList<>();
        for (Element enclosed : type.getEnclosedElements()) {
            if (enclosed.getKind() == ElementKind.FIELD && isPersistentField((VariableElement) enclosed, access)) {
                members.add(new Member.Field((VariableElement) enclosed));
            } else if (enclosed.getKind() == ElementKind.METHOD
                    && isPersistentGetter((ExecutableElement) enclosed, access)) {
                property(type, (ExecutableElement) enclosed).ifPresent(members::add);
            } else {
                refuseMisplaced(type, enclosed);
            }
        }
        return members;
    }

    /** The methods of a class that queries can name. */
    List<Member> hybrids(TypeElement type) {
        List<Member> hybrids = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!Annotations.has(method, Persistence.HYBRID)) {
                continue;
            }
            if (!method.getParameters().isEmpty() || method.getReturnType().getKind() == TypeKind.VOID) {
                errors.report(Problem.HYBRID_TAKES_PARAMETERS, method, type.getSimpleName(), method.getSimpleName());
            } else {
                hybrids.add(new Member.Method(isGetter(method) ? propertyName(method) : methodName(method), method));
            }
        }
        return hybrids;
    }

    private static String methodName(ExecutableElement method) {
        return method.getSimpleName().toString();
    }

    /** An annotation that says how to map a member which is not mapped would be lost without a word. */
    private void refuseMisplaced(TypeElement type, Element member) {
        boolean isMember = member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.METHOD;
        boolean field = member.getKind() == ElementKind.FIELD;
        if (isMember) {
            refuseLeftOut(type, member);
        }
        Optional<AccessKind> access = isMember && !isLeftOut(member) ? AccessKind.of(member) : Optional.empty();
        if (access.isPresent()) {
            refuseAccess(type, member, access.get());
        } else if (isMember && !isLeftOut(member) && Annotations.isMapped(member)) {
            errors.report(
                    Problem.MISPLACED_ANNOTATION,
                    member,
                    type.getSimpleName(),
                    member.getSimpleName(),
                    type.getSimpleName(),
                    field ? "getters" : "fields",
                    field ? "getter" : "field");
        }
    }

    /** Nothing says how a member is stored that says it is not. */
    private void refuseLeftOut(TypeElement type, Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        String by = modifiers.contains(Modifier.STATIC)
                ? "static"
                : modifiers.contains(Modifier.TRANSIENT)
                        ? "transient"
                        : Annotations.has(member, Persistence.TRANSIENT) ? "@Transient" : null;
        if (by != null && Annotations.isMapped(member)) {
            errors.report(Problem.LEFT_OUT, member, type.getSimpleName(), member.getSimpleName(), by);
        }
    }

    /** What says itself where its value is, and is something else, would be no attribute at all. */
    private void refuseAccess(TypeElement type, Element member, AccessKind said) {
        boolean getter = member instanceof ExecutableElement method && isGetter(method);
        String found = member.getKind() == ElementKind.FIELD ? "field" : getter ? "getter" : "method";
        errors.report(
                Problem.MISPLACED_ACCESS,
                member,
                type.getSimpleName(),
                member.getSimpleName(),
                said,
                found,
                said == AccessKind.FIELD ? "field" : "getter");
    }

    private List<Member> components(TypeElement type) {
        List<Member> members = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            VariableElement field = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(it -> it.getSimpleName().equals(component.getSimpleName()))
                    .findFirst()
                    .orElseThrow();
            if (Annotations.has(field, Persistence.TRANSIENT)) {
                errors.report(
                        Problem.RECORD_COMPONENT_TRANSIENT,
                        field,
                        type.getSimpleName(),
                        field.getSimpleName(),
                        type.getSimpleName());
            }
            members.add(new Member.Component(component, field));
        }
        return members;
    }

    private static boolean isPersistentField(VariableElement field, AccessKind access) {
        return !isLeftOut(field) && AccessKind.of(field).orElse(access) == AccessKind.FIELD;
    }

    private static boolean isLeftOut(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.TRANSIENT)
                || Annotations.hasAny(member, Persistence.TRANSIENT, Persistence.HYBRID);
    }

    private static boolean isPersistentGetter(ExecutableElement method, AccessKind access) {
        return isGetter(method) && !isLeftOut(method) && AccessKind.of(method).orElse(access) == AccessKind.PROPERTY;
    }

    static boolean isGetter(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !propertyName(method).isEmpty();
    }

    /** The name of the property a getter reads, empty if it is none. */
    private static String propertyName(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        int prefix = name.startsWith("get")
                ? 3
                : name.startsWith("is") && isBoolean(method.getReturnType()) ? 2 : name.length();
        return decapitalize(name.substring(prefix));
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN
                || type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Boolean");
    }

    /** As the JavaBeans rules have it: a name that starts with two capitals keeps them. */
    private static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return name.isEmpty() || acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private Optional<Member> property(TypeElement type, ExecutableElement getter) {
        String name = propertyName(getter);
        String setterName = "set" + getter.getSimpleName().toString().replaceFirst("^(get|is)", "");
        Optional<ExecutableElement> setter =
                ElementFilter.methodsIn(environment.elements().getAllMembers(type)).stream()
                        .filter(method -> isSetter(type, method, setterName, getter))
                        .findFirst();
        if (setter.isEmpty()) {
            errors.report(Problem.NO_SETTER, getter, type.getSimpleName(), name, setterName);
        }
        return setter.map(found -> new Member.Property(name, getter, found));
    }

    private boolean isSetter(TypeElement type, ExecutableElement method, String name, ExecutableElement getter) {
        return method.getSimpleName().contentEquals(name)
                && method.getParameters().size() == 1
                && environment
                        .types()
                        .isSameType(
                                environment
                                        .resolve(type, method)
                                        .getParameterTypes()
                                        .get(0),
                                environment.resolve(type, getter).getReturnType());
    }
}
