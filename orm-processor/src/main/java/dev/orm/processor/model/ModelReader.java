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
        AccessKind access = accessOf(classes);
        EntityElement entity = new EntityElement(type, new Pass(type, access).read(classes));
        new IdRules(errors).check(entity, classes);
        return entity;
    }

    /** An embeddable; what it lacks was reported. */
    public EmbeddableElement embeddable(TypeElement type) {
        return new Pass(type, AccessKind.FIELD).embeddable(type);
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
        private final AccessKind access;
        private final Deque<TypeElement> reading = new ArrayDeque<>();

        Pass(TypeElement root, AccessKind access) {
            this.from = environment.packageOf(root);
            this.access = access;
        }

        List<AttributeElement> read(List<TypeElement> classes) {
            TypeElement type = classes.get(classes.size() - 1);
            reading.push(type);
            Map<String, AttributeElement> found = new LinkedHashMap<>();
            for (TypeElement declaring : classes) {
                for (Member member : members.members(declaring, accessIn(declaring))) {
                    add(found, type, member);
                }
            }
            reading.pop();
            return new ArrayList<>(found.values());
        }

        EmbeddableElement embeddable(TypeElement type) {
            return new EmbeddableElement(type, read(persistentClasses(type)));
        }

        private AccessKind accessIn(TypeElement declaring) {
            return AccessKind.of(declaring)
                    .or(() -> Annotations.has(declaring, Persistence.EMBEDDABLE) ? AccessKind.ofMembers(declaring) : Optional.empty())
                    .orElse(access);
        }

        private void add(Map<String, AttributeElement> found, TypeElement type, Member member) {
            AttributeElement inherited = found.get(member.name());
            if (inherited != null && !(inherited.member() instanceof Member.Property && member instanceof Member.Property)) {
                errors.report(Problem.ATTRIBUTE_DECLARED_TWICE, member.element(), type.getSimpleName(), member.name(),
                        inherited.member().declaringType().getSimpleName(), member.declaringType().getSimpleName());
                return;
            }
            if (isVisible(member)) {
                attributes.attribute(member, typeIn(type, member), from, this::embedded)
                        .ifPresent(attribute -> found.put(member.name(), attribute));
            }
        }

        private boolean isVisible(Member member) {
            if (member instanceof Member.Property property) {
                for (var method : List.of(property.element(), property.setter())) {
                    if (!environment.isVisible(method, from)) {
                        errors.report(Problem.PROPERTY_NOT_VISIBLE, method, member.declaringType().getSimpleName(), member.name(),
                                from.getQualifiedName(), method.getSimpleName());
                        return false;
                    }
                }
            }
            return true;
        }

        private Optional<EmbeddableElement> embedded(TypeElement type, Member member) {
            if (reading.contains(type)) {
                errors.report(Problem.EMBEDDABLE_CONTAINS_ITSELF, member.element(), member.declaringType().getSimpleName(),
                        member.name(), type.getSimpleName());
                return Optional.empty();
            }
            return Optional.of(embeddable(type));
        }
    }

    private TypeMirror typeIn(TypeElement type, Member member) {
        TypeMirror resolved = environment.types().asMemberOf((DeclaredType) type.asType(), member.element());
        return resolved instanceof ExecutableType getter ? getter.getReturnType() : resolved;
    }
}
