package dev.orm.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Tells what kind of attribute a member is, and refuses what cannot be one. */
final class AttributeReader {

    private static final List<Class<?>> COLLECTIONS = List.of(List.class, Set.class, SortedSet.class, Collection.class);

    private static final List<Class<?>> MAPS = List.of(Map.class, SortedMap.class);

    private final Environment environment;
    private final ErrorReporter errors;
    private final Contradictions contradictions;

    AttributeReader(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
        this.contradictions = new Contradictions(environment, errors);
    }

    /** Reads the class of an embedded attribute. */
    @FunctionalInterface
    interface EmbeddableSource {
        Optional<EmbeddableElement> read(TypeElement type, Member member);
    }

    /** The attribute a member is; empty if an error was reported. */
    Optional<AttributeElement> attribute(
            Member member, TypeMirror type, PackageElement from, EmbeddableSource embeddables) {
        Element element = member.element();
        if (!environment.isTypeVisible(type, from)) {
            return refuse(Problem.TYPE_NOT_VISIBLE, member, simpleName(type), from.getQualifiedName());
        }
        if (contradictions.isRefused(member, type)) {
            return Optional.empty();
        }
        if (Annotations.has(element, Persistence.ELEMENT_COLLECTION)) {
            return elementCollection(member, type);
        }
        if (Annotations.hasAny(element, Persistence.ONE_TO_MANY, Persistence.MANY_TO_MANY)) {
            return toMany(member, type);
        }
        if (member instanceof Member.Field field && field.isFinal()) {
            return refuse(Problem.FINAL_FIELD, member);
        }
        if (Annotations.hasAny(element, Persistence.MANY_TO_ONE, Persistence.ONE_TO_ONE)) {
            return toOne(member, type);
        }
        boolean embedded = isEmbedded(element, type) && !Annotations.has(element, Persistence.JSON);
        return embedded ? embedded(member, type, embeddables) : basic(member, type);
    }

    private Optional<AttributeElement> toOne(Member member, TypeMirror type) {
        Optional<TypeElement> target = targetEntity(member).or(() -> environment.typeElement(type));
        if (target.isEmpty() || !Annotations.has(target.get(), Persistence.ENTITY)) {
            return refuseTarget(
                    member, target.map(it -> it.getSimpleName().toString()).orElse(simpleName(type)));
        }
        return Optional.of(new AttributeElement.ToOne(member, type, isId(member), target.get()));
    }

    private Optional<AttributeElement> toMany(Member member, TypeMirror type) {
        if (Stream.concat(COLLECTIONS.stream(), MAPS.stream()).noneMatch(known -> environment.isType(type, known))) {
            return refuse(Problem.COLLECTION_NOT_SUPPORTED, member, simpleName(type));
        }
        Optional<TypeElement> target = targetEntity(member).or(() -> lastArgument(type));
        if (target.isEmpty()) {
            return refuse(Problem.COLLECTION_IS_RAW, member, simpleName(type), simpleName(type));
        }
        if (!Annotations.has(target.get(), Persistence.ENTITY)) {
            return refuseTarget(member, target.get().getSimpleName().toString());
        }
        return Optional.of(new AttributeElement.ToMany(
                member, type, firstOfTwo(type).map(this::key).orElse(null), target.get()));
    }

    private Optional<AttributeElement> elementCollection(Member member, TypeMirror type) {
        if (Stream.concat(COLLECTIONS.stream(), MAPS.stream()).noneMatch(known -> environment.isType(type, known))) {
            return refuse(Problem.COLLECTION_NOT_SUPPORTED, member, simpleName(type));
        }
        Optional<TypeMirror> element = Annotations.classValue(
                        member.element(), Persistence.ELEMENT_COLLECTION, "targetClass")
                .<TypeMirror>map(TypeElement::asType)
                .or(() -> lastTypeArgument(type));
        if (element.isEmpty()) {
            return refuse(Problem.COLLECTION_IS_RAW, member, simpleName(type), simpleName(type));
        }
        Optional<TypeElement> declared = environment.typeElement(element.get());
        if (declared.filter(this::isEntity).isPresent()) {
            return refuse(Problem.ELEMENT_IS_ENTITY, member, simpleName(element.get()));
        }
        Optional<TypeMirror> key = firstOfTwo(type);
        Optional<TypeElement> holder = Stream.of(element, key)
                .flatMap(Optional::stream)
                .flatMap(part -> environment.typeElement(part).stream())
                .filter(AttributeReader::holdsCollection)
                .findFirst();
        if (holder.isPresent()) {
            return refuse(Problem.COLLECTION_IN_ELEMENT, member, holder.get().getSimpleName());
        }
        return Optional.of(new AttributeElement.ElementCollection(
                member, type, key.map(this::key).orElse(null), element.get(), isEmbeddable(element.get())));
    }

    /** Whether an embeddable has a collection among its own attributes. */
    private static boolean holdsCollection(TypeElement type) {
        return Annotations.has(type, Persistence.EMBEDDABLE)
                && type.getEnclosedElements().stream()
                        .anyMatch(member -> Annotations.hasAny(
                                member,
                                Persistence.ELEMENT_COLLECTION,
                                Persistence.ONE_TO_MANY,
                                Persistence.MANY_TO_MANY));
    }

    private AttributeElement.Key key(TypeMirror type) {
        Optional<TypeElement> declared = environment.typeElement(type);
        boolean entity = declared.filter(this::isEntity).isPresent();
        return new AttributeElement.Key(
                type, declared.filter(it -> entity || isEmbeddable(type)).orElse(null), entity);
    }

    private boolean isEmbeddable(TypeMirror type) {
        return environment
                .typeElement(type)
                .filter(it -> Annotations.has(it, Persistence.EMBEDDABLE))
                .isPresent();
    }

    private static Optional<TypeMirror> firstOfTwo(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 2
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    private static Optional<TypeMirror> lastTypeArgument(TypeMirror type) {
        List<? extends TypeMirror> arguments =
                type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(arguments.size() - 1));
    }

    private Optional<AttributeElement> embedded(Member member, TypeMirror type, EmbeddableSource embeddables) {
        Optional<TypeElement> embeddable = environment.typeElement(type);
        if (embeddable.isEmpty() || !Annotations.has(embeddable.get(), Persistence.EMBEDDABLE)) {
            return refuse(Problem.NOT_AN_EMBEDDABLE, member, simpleName(type), simpleName(type));
        }
        if (isId(member) && holdsCollection(embeddable.get())) {
            return refuse(Problem.COLLECTION_IN_ID, member, embeddable.get().getSimpleName());
        }
        return embeddables
                .read(embeddable.get(), member)
                .map(read -> new AttributeElement.Embedded(member, type, isId(member), read));
    }

    private Optional<AttributeElement> basic(Member member, TypeMirror type) {
        if (!Annotations.hasAny(member.element(), Persistence.CONVERT, Persistence.JSON)) {
            Optional<TypeElement> one = environment.typeElement(type).filter(this::isEntity);
            if (one.isPresent()) {
                return refuse(
                        Problem.RELATION_NOT_ANNOTATED, member, one.get().getSimpleName(), "@ManyToOne or @OneToOne");
            }
            Optional<TypeElement> many = elementOfCollection(type).filter(this::isEntity);
            if (many.isPresent()) {
                return refuse(
                        Problem.RELATION_NOT_ANNOTATED,
                        member,
                        many.get().getSimpleName(),
                        "@OneToMany or @ManyToMany");
            }
        }
        return Optional.of(new AttributeElement.Basic(member, type, isId(member)));
    }

    private boolean isEmbedded(Element element, TypeMirror type) {
        return Annotations.hasAny(element, Persistence.EMBEDDED, Persistence.EMBEDDED_ID)
                || environment
                        .typeElement(type)
                        .filter(it -> Annotations.has(it, Persistence.EMBEDDABLE))
                        .isPresent();
    }

    private boolean isEntity(TypeElement type) {
        return Annotations.has(type, Persistence.ENTITY);
    }

    private static boolean isId(Member member) {
        return Annotations.hasAny(member.element(), Persistence.ID, Persistence.EMBEDDED_ID);
    }

    private static Optional<TypeElement> targetEntity(Member member) {
        for (String annotation : List.of(
                Persistence.MANY_TO_ONE, Persistence.ONE_TO_ONE, Persistence.ONE_TO_MANY, Persistence.MANY_TO_MANY)) {
            Optional<TypeElement> target = Annotations.classValue(member.element(), annotation, "targetEntity");
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private Optional<TypeElement> elementOfCollection(TypeMirror type) {
        return environment.isSubtype(type, Collection.class) || environment.isSubtype(type, Map.class)
                ? lastArgument(type)
                : Optional.empty();
    }

    private Optional<TypeElement> lastArgument(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty()
                ? environment.typeElement(declared.getTypeArguments()
                        .get(declared.getTypeArguments().size() - 1))
                : Optional.empty();
    }

    private String simpleName(TypeMirror type) {
        return environment
                .typeElement(type)
                .map(element -> element.getSimpleName().toString())
                .orElseGet(() -> environment.types().erasure(type).toString());
    }

    private Optional<AttributeElement> refuseTarget(Member member, String target) {
        return refuse(Problem.TARGET_NOT_AN_ENTITY, member, target, target, target);
    }

    private Optional<AttributeElement> refuse(Problem problem, Member member, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = member.declaringType().getSimpleName();
        arguments[1] = member.name();
        System.arraycopy(more, 0, arguments, 2, more.length);
        errors.report(problem, member.element(), arguments);
        return Optional.empty();
    }
}
