package dev.orm.processor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Checks that there is an expression for what queries take in the place of a column. */
final class ExpressionRules {

    private final Environment environment;
    private final ErrorReporter errors;

    ExpressionRules(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
    }

    /** Checks the attributes and methods of an entity. */
    void check(EntityElement entity) {
        for (AttributeElement attribute : entity.attributes()) {
            if (Annotations.has(attribute.member().element(), Persistence.COMPUTED)) {
                requireExpression(entity.type(), attribute, "@Computed");
            }
            if (Annotations.has(attribute.member().element(), Persistence.JOIN_CONDITION)) {
                requireCondition(entity.type(), attribute);
            }
        }
        for (AttributeElement hybrid : entity.hybrids()) {
            requireExpression(entity.type(), hybrid, "@Hybrid");
            if (entity.attributes().stream().anyMatch(it -> it.name().equals(hybrid.name()))) {
                refuse(Problem.HYBRID_IS_ATTRIBUTE, hybrid);
            }
        }
    }

    /** Refuses what an embeddable has of them. */
    void check(EmbeddableElement embeddable, List<AttributeElement> hybrids) {
        hybrids.forEach(hybrid -> refuse(Problem.HYBRID_IN_EMBEDDABLE, hybrid));
        embeddable.attributes().stream()
                .filter(attribute -> Annotations.has(attribute.member().element(), Persistence.COMPUTED))
                .forEach(attribute -> refuse(Problem.COMPUTED_IN_EMBEDDABLE, attribute));
    }

    private void refuse(Problem problem, AttributeElement attribute) {
        Member member = attribute.member();
        errors.report(problem, member.element(), member.declaringType().getSimpleName(), member.name());
    }

    private void requireExpression(TypeElement entity, AttributeElement attribute, String annotation) {
        if (!hasMethod(entity, attribute.name(), 1)) {
            String simpleName = entity.getSimpleName().toString();
            errors.report(
                    Problem.NO_EXPRESSION,
                    attribute.member().element(),
                    simpleName,
                    attribute.name(),
                    annotation,
                    simpleName(attribute.type()),
                    attribute.name(),
                    simpleName + "_",
                    variable(simpleName));
        }
    }

    private void requireCondition(TypeElement entity, AttributeElement attribute) {
        TypeElement target = target(attribute);
        if (target != null && !hasMethod(entity, attribute.name(), 2)) {
            String owner = entity.getSimpleName().toString();
            String other = target.getSimpleName().toString();
            String variable = variable(other);
            errors.report(
                    Problem.NO_JOIN_CONDITION,
                    attribute.member().element(),
                    owner,
                    attribute.name(),
                    attribute.name(),
                    owner + "_",
                    variable(owner),
                    other + "_",
                    variable.equals(variable(owner)) ? "other" : variable);
        }
    }

    /** The entity that a relation leads to; null for other attributes, which the start refuses. */
    private static @Nullable TypeElement target(AttributeElement attribute) {
        if (attribute instanceof AttributeElement.ToOne toOne) {
            return toOne.target();
        }
        return attribute instanceof AttributeElement.ToMany toMany ? toMany.target() : null;
    }

    private static String variable(String className) {
        return className.substring(0, 1).toLowerCase(Locale.ROOT) + className.substring(1);
    }

    /** Whether the class, or one that it extends, has a static method of the name that takes so many sources. */
    private boolean hasMethod(TypeElement type, String name, int sources) {
        boolean own = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name)
                        && method.getModifiers().contains(Modifier.STATIC)
                        && method.getParameters().size() == sources);
        Optional<TypeElement> superclass = environment.superclass(type);
        return own || superclass.isPresent() && hasMethod(superclass.get(), name, sources);
    }

    private String simpleName(TypeMirror type) {
        TypeMirror boxed = type.getKind().isPrimitive()
                ? environment
                        .types()
                        .boxedClass(environment.types().getPrimitiveType(type.getKind()))
                        .asType()
                : type;
        return environment
                .typeElement(boxed)
                .map(element -> element.getSimpleName().toString())
                .orElseGet(boxed::toString);
    }
}
