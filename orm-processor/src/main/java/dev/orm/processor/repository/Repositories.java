package dev.orm.processor.repository;

import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import dev.orm.processor.model.ModelReader;
import dev.orm.processor.model.PersistentTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Tells which interfaces are repositories of entities that this mapper serves, and of which. */
final class Repositories {

    static final String ORM_REPOSITORY = "dev.orm.spring.repository.OrmRepository";
    static final String REPOSITORY = "org.springframework.data.repository.Repository";

    private static final String NO_BEAN = "org.springframework.data.repository.NoRepositoryBean";
    private static final String SPRING_DATA = "org.springframework.data.";

    /** With one of these on the class path, only what extends our own interface is ours. */
    private static final List<String> OTHER_MODULES = List.of(
            "org.springframework.data.jpa.repository.JpaRepository",
            "org.springframework.data.jdbc.repository.config.EnableJdbcRepositories",
            "org.springframework.data.r2dbc.repository.R2dbcRepository",
            "org.springframework.data.mongodb.repository.MongoRepository");

    private final Environment environment;
    private final Map<String, MappedAttributes> entities = new HashMap<>();

    Repositories(Environment environment) {
        this.environment = environment;
    }

    /** The attributes of the entity of a repository; empty for everything else. */
    Optional<MappedAttributes> entityOf(TypeElement type) {
        boolean candidate = type.getKind() == ElementKind.INTERFACE
                && type.getNestingKind() == NestingKind.TOP_LEVEL
                && !has(type, NO_BEAN);
        if (!candidate || !isOurs(type)) {
            return Optional.empty();
        }
        return superinterface(type.asType(), REPOSITORY)
                .filter(repository -> repository.getTypeArguments().size() == 2)
                .flatMap(repository ->
                        environment.typeElement(repository.getTypeArguments().get(0)))
                .filter(PersistentTypes::isEntity)
                .map(this::attributes);
    }

    /** What is wrong with the type of ids that a repository names; null if nothing, or where the id is made of several attributes. */
    @Nullable
    String wrongId(TypeElement repository, MappedAttributes entity, JavaTypes types) {
        List<AttributeElement> ids =
                entity.byName().values().stream().filter(AttributeElement::id).toList();
        if (ids.size() != 1 || ids.get(0) instanceof AttributeElement.ToOne) {
            return null;
        }
        TypeMirror id = ids.get(0).type();
        return superinterface(repository.asType(), REPOSITORY)
                .map(found -> found.getTypeArguments().get(1))
                .filter(named -> !types.takes(named, id))
                .map(named -> "has ids of type " + types.simpleName(named) + ", but the id of " + entity.name()
                        + " is of type " + types.simpleName(id))
                .orElse(null);
    }

    private boolean isOurs(TypeElement type) {
        if (superinterface(type.asType(), ORM_REPOSITORY).isPresent()) {
            return true;
        }
        return environment.elements().getTypeElement(ORM_REPOSITORY) != null
                && OTHER_MODULES.stream()
                        .allMatch(other -> environment.elements().getTypeElement(other) == null)
                && superinterfaces(type.asType()).stream()
                        .map(Repositories::name)
                        .allMatch(name -> !name.startsWith(SPRING_DATA)
                                || name.startsWith("org.springframework.data.repository."));
    }

    /** What an entity has, read once. What is wrong with it is reported where its metamodel is written. */
    private MappedAttributes attributes(TypeElement entity) {
        String name = entity.getQualifiedName().toString();
        MappedAttributes known = entities.get(name);
        if (known == null) {
            known = MappedAttributes.of(entity, read(entity), this::attributes);
            entities.put(name, known);
        }
        return known;
    }

    private List<AttributeElement> read(TypeElement entity) {
        EntityElement read = new ModelReader(environment, ErrorReporter.silent()).entity(entity);
        List<AttributeElement> attributes = new ArrayList<>(read.attributes());
        attributes.addAll(read.hybrids());
        return attributes;
    }

    /** Whether methods that an interface declares are queries: it is a repository itself, and none of Spring Data's or ours. */
    boolean declaresQueries(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return superinterface(type.asType(), REPOSITORY).isPresent()
                && !name.startsWith(SPRING_DATA)
                && !name.startsWith("dev.orm.spring.repository.");
    }

    private Optional<DeclaredType> superinterface(TypeMirror type, String wanted) {
        return superinterfaces(type).stream()
                .filter(found -> name(found).equals(wanted))
                .findFirst();
    }

    private Set<DeclaredType> superinterfaces(TypeMirror type) {
        Set<DeclaredType> all = new LinkedHashSet<>();
        if (type instanceof DeclaredType declared) {
            all.add(declared);
            environment.types().directSupertypes(type).forEach(supertype -> all.addAll(superinterfaces(supertype)));
        }
        return all;
    }

    private static String name(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }

    static boolean has(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .map(AnnotationMirror::getAnnotationType)
                .anyMatch(type -> name(type).equals(annotation));
    }
}
