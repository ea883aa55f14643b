package dev.orm.processor.repository;

import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final String ANY_QUERY = "org.springframework.data.annotation.QueryAnnotation";
    private static final String SUPPRESSED = "orm-queries";
    private static final String REMEDY =
            "; where a class of your own implements the method, or its query stands elsewhere, annotate it"
                    + " with @SuppressWarnings(\"orm-queries\")";

    private final Environment environment;
    private final ErrorReporter errors;
    private final Repositories repositories;
    private final JavaTypes types;
    private final DerivedNameCheck names;
    private final Collection<String> classes;

    /**
     * A check of the interfaces of a module.
     *
     * @param classes the names of its classes, which may implement methods of repositories
     */
    public RepositoryCheck(Environment environment, ErrorReporter errors, Collection<String> classes) {
        this.environment = environment;
        this.errors = errors;
        this.repositories = new Repositories(environment);
        this.types = new JavaTypes(environment);
        this.names = new DerivedNameCheck(types);
        this.classes = List.copyOf(classes);
    }

    /** Checks an interface if it is a repository. */
    public void check(TypeElement type) {
        Optional<MappedAttributes> entity = repositories.entityOf(type);
        if (entity.isEmpty()) {
            return;
        }
        String wrongId = repositories.wrongId(type, entity.get(), types);
        if (wrongId != null) {
            errors.report(type.getSimpleName() + " " + wrongId, type);
        }
        List<TypeElement> implementations = implementations(type);
        for (ExecutableElement method :
                ElementFilter.methodsIn(environment.elements().getAllMembers(type))) {
            if (isQuery(method, implementations)) {
                check(type, method, entity.get());
            }
        }
    }

    private boolean isQuery(ExecutableElement method, List<TypeElement> implementations) {
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.ABSTRACT)
                && repositories.declaresQueries(Environment.declaringClass(method))
                && !isSuppressed(method)
                && !hasMethodLike(environment.elements().getTypeElement(Repositories.ORM_REPOSITORY), method)
                && implementations.stream().noneMatch(type -> hasMethodLike(type, method));
    }

    /**
     * Where the methods of a repository may be that an application implements itself: in a class that is called as the repository is, and something more,
     * in whatever package; settings tell what more, and are not known here. One that was compiled before is looked for beside the repository.
     */
    private List<TypeElement> implementations(TypeElement repository) {
        List<TypeElement> found = new ArrayList<>();
        String simpleName = repository.getSimpleName().toString();
        for (String name : classes) {
            if (name.substring(name.lastIndexOf('.') + 1).startsWith(simpleName)) {
                found.add(environment.elements().getTypeElement(name));
            }
        }
        found.add(environment.elements().getTypeElement(repository.getQualifiedName() + "Impl"));
        found.removeIf(Objects::isNull);
        return found;
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
        ExecutableType type =
                (ExecutableType) environment.types().asMemberOf((DeclaredType) repository.asType(), method);
        @Nullable String problem;
        if (Repositories.has(method, QueryTexts.ANNOTATION)) {
            problem = QueryTextCheck.problem(QueryTexts.of(method), method, type, types);
        } else if (isAnnotatedOtherwise(method)) {
            return;
        } else {
            String misfit = names.problem(method, type, entity);
            problem = misfit == null ? null : misfit + REMEDY;
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
                .anyMatch(annotation ->
                        Repositories.has(annotation, QueryTexts.ANNOTATION) || Repositories.has(annotation, ANY_QUERY));
    }
}
