package dev.orm.processor.access;

import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.Member;
import dev.orm.processor.model.PersistentTypes;
import dev.orm.processor.source.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The instance methods an entity has from its own class and its superclasses below Object: each of them may touch
 * attributes.
 */
final class InterceptedMethods {

    private final EntityElement entity;
    private final Environment environment;
    private final List<ExecutableElement> methods = new ArrayList<>();

    InterceptedMethods(EntityElement entity, Environment environment) {
        this.entity = entity;
        this.environment = environment;
        Optional<TypeElement> type = Optional.of(entity.type());
        while (type.isPresent() && !type.get().getQualifiedName().contentEquals("java.lang.Object")) {
            ElementFilter.methodsIn(type.get().getEnclosedElements()).forEach(this::add);
            type = environment.superclass(type.get());
        }
    }

    /** All that other classes can call, final ones included. */
    Stream<ExecutableElement> all() {
        return methods.stream();
    }

    /** Those that load a reference before they run. */
    Stream<ExecutableElement> loading() {
        return all().filter(method -> !isIdGetter(method) && !isNamed(method, "toString") && !isHarmless(method));
    }

    /**
     * Whether a reference need not notice a call of the method, which is final, as those of Spring Data's AbstractAggregateRoot: its class has no
     * attributes, so it reaches them through other methods alone.
     */
    boolean isHarmless(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.FINAL)
                && !isNamed(method, "toString")
                && !PersistentTypes.holdsAttributes(Environment.declaringClass(method));
    }

    /**
     * Whether the class says itself how its instances are compared, or takes it from a superclass other than Object.
     */
    boolean defines(String name, int parameters) {
        return all().anyMatch(method -> method.getSimpleName().contentEquals(name)
                && method.getParameters().size() == parameters);
    }

    /** Whether a method returns the id or a part of it, which a reference knows. */
    boolean isIdGetter(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && entity.ids().stream()
                        .anyMatch(id -> !(id instanceof AttributeElement.ToOne) && isGetterOf(id, method));
    }

    /** Whether a method is the getter or setter of an attribute. */
    boolean isAccessorOf(AttributeElement attribute, ExecutableElement method) {
        return method.getParameters().isEmpty() ? isGetterOf(attribute, method) : isSetterOf(attribute, method);
    }

    private boolean isSetterOf(AttributeElement attribute, ExecutableElement method) {
        return method.getParameters().size() == 1
                && method.getSimpleName().contentEquals("set" + GeneratedNames.capitalize(attribute.name()))
                && environment
                        .types()
                        .isSameType(
                                boxed(environment
                                        .resolve(entity.type(), method)
                                        .getParameterTypes()
                                        .get(0)),
                                boxed(attribute.type()));
    }

    private boolean isGetterOf(AttributeElement id, ExecutableElement method) {
        if (id.member() instanceof Member.Property property) {
            return environment.elements().overrides(method, property.element(), entity.type())
                    || method.equals(property.element());
        }
        String name = method.getSimpleName().toString();
        String capitalized = GeneratedNames.capitalize(id.name());
        return (name.equals(id.name()) || name.equals("get" + capitalized) || name.equals("is" + capitalized))
                && environment
                        .types()
                        .isSameType(
                                boxed(environment.resolve(entity.type(), method).getReturnType()), boxed(id.type()));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? environment
                        .types()
                        .boxedClass(environment.types().getPrimitiveType(type.getKind()))
                        .asType()
                : type;
    }

    private void add(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean callable =
                !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE) && !isFinalizer(method);
        if (callable
                && methods.stream()
                        .noneMatch(lower -> environment.elements().overrides(lower, method, entity.type()))) {
            methods.add(method);
        }
    }

    private static boolean isFinalizer(ExecutableElement method) {
        return isNamed(method, "finalize") && method.getReturnType().getKind() == TypeKind.VOID;
    }

    private static boolean isNamed(ExecutableElement method, String name) {
        return method.getSimpleName().contentEquals(name)
                && method.getParameters().isEmpty();
    }
}
