package dev.orm.processor.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads entities and embeddables with everything they inherit and embed, and reports what is wrong with them. */
public final class ModelReader {

    private final Environment environment;
    private final ErrorReporter errors;
    private final MemberReader members;
    private final AttributeReader attributes;

    /** A reader of one compilation round. */
    public ModelReader(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
        this.members = new MemberReader(environment, errors);
        this.attributes = new AttributeReader(environment, errors);
    }

    /** An entity; what it lacks was reported. */
    public EntityElement entity(TypeElement type) {
        List<TypeElement> classes = persistentClasses(type);
        EntityElement entity =
                new EntityElement(type, new Pass(type).read(classes, accessOf(classes)), hybrids(type, classes));
        new IdRules(errors).check(entity, classes);
        new ExpressionRules(environment, errors).check(entity);
        return entity;
    }

    /** An embeddable on its own, which is mapped as its annotations are placed; what it lacks was reported. */
    public EmbeddableElement embeddable(TypeElement type) {
        AccessKind access = AccessKind.ofMembers(type).orElse(AccessKind.FIELD);
        EmbeddableElement embeddable =
                new EmbeddableElement(type, new Pass(type).read(persistentClasses(type), access));
        new ExpressionRules(environment, errors).check(embeddable, hybrids(type, persistentClasses(type)));
        return embeddable;
    }

    /** The class and those of its superclasses that have attributes, topmost first. */
    private List<TypeElement> persistentClasses(TypeElement type) {
        Deque<TypeElement> classes = new ArrayDeque<>();
        classes.add(type);
        Optional<TypeElement> superclass = environment.superclass(type);
        while (superclass.isPresent()) {
            TypeElement it = superclass.get();
            if (Annotations.hasAny(it, Persistence.ENTITY, Persistence.MAPPED_SUPERCLASS, Persistence.EMBEDDABLE)) {
                classes.addFirst(it);
            }
            superclass = environment.superclass(it);
        }
        return List.copyOf(classes);
    }

    /** The methods that queries can name; one of a subclass stands for what it overrides. */
    private List<AttributeElement> hybrids(TypeElement type, List<TypeElement> classes) {
        Map<String, AttributeElement> found = new LinkedHashMap<>();
        for (TypeElement declaring : classes) {
            for (Member member : members.hybrids(declaring)) {
                found.put(member.name(), new AttributeElement.Basic(member, typeIn(type, member), false));
            }
        }
        return List.copyOf(found.values());
    }

    private static AccessKind accessOf(List<TypeElement> classes) {
        return classes.stream()
                .map(AccessKind::ofId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(AccessKind.FIELD);
    }

    /** One class read from its top superclass to its last embedded part, all seen from the package of that class. */
    private final class Pass {

        private final PackageElement from;
        private final Deque<TypeElement> reading = new ArrayDeque<>();

        Pass(TypeElement root) {
            this.from = environment.packageOf(root);
        }

        List<AttributeElement> read(List<TypeElement> classes, AccessKind access) {
            TypeElement type = classes.get(classes.size() - 1);
            reading.push(type);
            Map<String, AttributeElement> found = new LinkedHashMap<>();
            for (TypeElement declaring : classes) {
                for (Member member :
                        members.members(declaring, AccessKind.of(declaring).orElse(access))) {
                    add(found, type, member);
                }
            }
            reading.pop();
            return new ArrayList<>(found.values());
        }

        private void add(Map<String, AttributeElement> found, TypeElement type, Member member) {
            AttributeElement inherited = found.get(member.name());
            if (inherited != null
                    && !(inherited.member() instanceof Member.Property && member instanceof Member.Property)) {
                errors.report(
                        Problem.ATTRIBUTE_DECLARED_TWICE,
                        member.element(),
                        type.getSimpleName(),
                        member.name(),
                        inherited.member().declaringType().getSimpleName(),
                        member.declaringType().getSimpleName());
                return;
            }
            attributes
                    .attribute(member, typeIn(type, member), from, this::embedded)
                    .ifPresent(attribute -> found.put(member.name(), attribute));
        }

        private Optional<EmbeddableElement> embedded(TypeElement type, Member member) {
            if (reading.contains(type)) {
                errors.report(
                        Problem.EMBEDDABLE_CONTAINS_ITSELF,
                        member.element(),
                        member.declaringType().getSimpleName(),
                        member.name(),
                        type.getSimpleName());
                return Optional.empty();
            }
            AccessKind embeddedBy = member instanceof Member.Property ? AccessKind.PROPERTY : AccessKind.FIELD;
            return Optional.of(new EmbeddableElement(type, read(persistentClasses(type), embeddedBy)));
        }
    }

    private TypeMirror typeIn(TypeElement type, Member member) {
        TypeMirror resolved = environment.types().asMemberOf((DeclaredType) type.asType(), member.element());
        return resolved instanceof ExecutableType getter ? getter.getReturnType() : resolved;
    }
}
