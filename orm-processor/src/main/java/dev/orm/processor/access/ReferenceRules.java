package dev.orm.processor.access;

import dev.orm.processor.model.ClassRules;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Decides whether an entity can have a reference subclass that notices each use. */
final class ReferenceRules {

    private final EntityElement entity;
    private final Environment environment;
    private final InterceptedMethods methods;

    ReferenceRules(EntityElement entity, Environment environment, InterceptedMethods methods) {
        this.entity = entity;
        this.environment = environment;
        this.methods = methods;
    }

    /** What stands in the way, as the end of a sentence; empty if nothing does. */
    Optional<String> obstacle() {
        TypeElement type = entity.type();
        Set<Modifier> modifiers = type.getModifiers();
        PackageElement from = environment.packageOf(type);
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return Optional.of("the class is abstract");
        }
        if (modifiers.contains(Modifier.FINAL) || modifiers.contains(Modifier.SEALED)) {
            return Optional.of("the class is " + (modifiers.contains(Modifier.FINAL) ? "final" : "sealed"));
        }
        if (ClassRules.constructor(type)
                .filter(it -> environment.isVisible(it, from) || isProtected(it))
                .isEmpty()) {
            return Optional.of("its constructor without parameters is private");
        }
        return methods.all()
                .filter(method -> !methods.isIdGetter(method) && !methods.isHarmless(method))
                .flatMap(method -> obstacle(method, from).stream())
                .findFirst();
    }

    private Optional<String> obstacle(ExecutableElement method, PackageElement from) {
        if (method.getModifiers().contains(Modifier.FINAL)) {
            return Optional.of("the method " + method.getSimpleName() + " is final");
        }
        return environment.isVisible(method, from) || isProtected(method)
                ? Optional.empty()
                : Optional.of("the method " + method.getSimpleName() + " of "
                        + Environment.declaringClass(method).getSimpleName() + " is visible in another package only");
    }

    private static boolean isProtected(ExecutableElement member) {
        return member.getModifiers().contains(Modifier.PROTECTED);
    }
}
