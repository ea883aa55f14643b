package dev.orm.processor;

import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import dev.orm.processor.repository.RepositoryCheck;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Checks repository interfaces against the mapping of their entities: what would stop the start of the application stops the compiler, at the method.
 * Writes nothing.
 *
 * <p>{@code -Aorm.repositories.check=false} switches it off, {@code @SuppressWarnings("orm-queries")} does so for a method. Not thread-safe, as
 * compilers expect.
 */
public final class RepositoryProcessor extends AbstractProcessor {

    private static final String CHECK_OPTION = "orm.repositories.check";

    private final Set<String> interfaces = new LinkedHashSet<>();
    private final Set<String> classes = new LinkedHashSet<>();

    /** For the compiler. */
    public RepositoryProcessor() {}

    /** Everything: repositories carry no annotation. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(CHECK_OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Waits for the last round, when what other processors write is there. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (processingEnv.getOptions().getOrDefault(CHECK_OPTION, "true").equals("false")) {
            return false;
        }
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                (type.getKind() == ElementKind.INTERFACE ? interfaces : classes)
                        .add(type.getQualifiedName().toString());
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            check();
        }
        return false;
    }

    private void check() {
        Elements elements = processingEnv.getElementUtils();
        RepositoryCheck check = new RepositoryCheck(
                new Environment(elements, processingEnv.getTypeUtils()),
                new ErrorReporter(processingEnv.getMessager()),
                classes);
        for (String name : interfaces) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                check.check(type);
            }
        }
        interfaces.clear();
        classes.clear();
    }
}
