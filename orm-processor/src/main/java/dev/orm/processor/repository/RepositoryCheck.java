package dev.orm.processor.repository;

import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Compares the query methods of a repository with the mapping, and reports at the method what does not fit. What cannot be known before the start is
 * left to it: named queries, methods that a fragment implements, and annotations of annotations.
 *
 * <p>Used by the one thread of a compiler.
 */
public final class RepositoryCheck {

    private static final String QUERY = "dev.orm.spring.repository.Query";
    private static final String ANY_QUERY = "org.springframework.data.annotation.QueryAnnotation";
    private static final String SUPPRESSED = "orm-queries";

    private final Environment environment;
    private final ErrorReporter errors;
    private final Repositories repositories;
    private final DerivedNameCheck names;

    /** A check of the classes of one round. */
    public RepositoryCheck(Environment environment, ErrorReporter errors) {
        this.environment = environment;
        this.errors = errors;
        this.repositories = new Repositories(environment);
        this.names = new DerivedNameCheck(new JavaTypes(environment));
    }

    /** Checks an interface if it is a repository. */
    public void check(TypeElement type) {
        Optional<MappedAttributes> entity = repositories.entityOf(type);
        if (entity.isEmpty()) {
            return;
        }
        for (ExecutableElement method :
                ElementFilter.methodsIn(environment.elements().getAllMembers(type))) {
            if (isQuery(type, method)) {
                check(type, method, entity.get());
            }
        }
    }

    private boolean isQuery(TypeElement repository, ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.ABSTRACT)
                && repositories.declaresQueries(Environment.declaringClass(method))
                && !isSuppressed(method)
                && !hasMethodLike(environment.elements().getTypeElement(Repositories.ORM_REPOSITORY), method)
                && !hasMethodLike(implementation(repository), method);
    }

    /** Where the methods of a repository are that an application implements itself. */
    private @Nullable TypeElement implementation(TypeElement repository) {
        return environment.elements().getTypeElement(repository.getQualifiedName() + "Impl");
    }

    private boolean hasMethodLike(@Nullable TypeElement type, ExecutableElement method) {
        return type != null
                && ElementFilter.methodsIn(environment.elements().getAllMembers(type)).stream()
                        .anyMatch(other -> other.getSimpleName().equals(method.getSimpleName())
                                && other.getParameters().size()
                                        == method.getParameters().size());
    }

    private static boolean isSuppressed(ExecutableElement method) {
        SuppressWarnings suppressed = method.getAnnotation(SuppressWarnings.class);
        return suppressed != null && List.of(suppressed.value()).contains(SUPPRESSED);
    }

    private void check(TypeElement repository, ExecutableElement method, MappedAttributes entity) {
        @Nullable String problem;
        if (Repositories.has(method, QUERY)) {
            problem = QueryTextCheck.problem(text(method), method);
        } else if (isAnnotatedOtherwise(method)) {
            return;
        } else {
            ExecutableType type =
                    (ExecutableType) environment.types().asMemberOf((DeclaredType) repository.asType(), method);
            problem = names.problem(method, type, entity);
        }
        if (problem != null) {
            boolean own = Environment.declaringClass(method).equals(repository);
            errors.report(
                    repository.getSimpleName() + "." + method.getSimpleName() + ": " + problem,
                    own ? method : repository);
        }
    }

    /** Whether an annotation that this check does not read may hold the query. */
    private static boolean isAnnotatedOtherwise(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .map(annotation -> annotation.getAnnotationType().asElement())
                .anyMatch(annotation -> Repositories.has(annotation, QUERY) || Repositories.has(annotation, ANY_QUERY));
    }

    private static String text(Element method) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(QUERY)) {
                return annotation.getElementValues().entrySet().stream()
                        .filter(value -> value.getKey().getSimpleName().contentEquals("value"))
                        .map(value -> String.valueOf(value.getValue().getValue()))
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }
}
