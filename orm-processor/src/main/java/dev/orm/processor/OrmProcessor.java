package dev.orm.processor;

import dev.orm.processor.model.Environment;
import dev.orm.processor.model.ErrorReporter;
import dev.orm.processor.model.PersistentTypes;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.SourceFiles;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes, beside each entity and embeddable, its typed metamodel, and beside each entity the class that accesses its
 * attributes.
 *
 * <p>{@code -Aorm.metamodel.suffix=Table} names the metamodel of {@code User} {@code UserTable} instead of {@code
 * User_}, which other processors use, too. {@code -Aorm.exclude=shop.legacy,shop.audit} leaves these packages and the
 * packages in them to others. Not thread-safe, as compilers expect.
 */
public final class OrmProcessor extends AbstractProcessor {

    private static final String SUFFIX_OPTION = "orm.metamodel.suffix";
    private static final String EXCLUDE_OPTION = "orm.exclude";
    private static final String DEFAULT_SUFFIX = "_";

    private ExcludedPackages excluded = ExcludedPackages.parse("");
    private @Nullable Generation generation;

    /** For the compiler. */
    public OrmProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment processing) {
        super.init(processing);
        String suffix = processing.getOptions().getOrDefault(SUFFIX_OPTION, DEFAULT_SUFFIX);
        excluded = ExcludedPackages.parse(processing.getOptions().getOrDefault(EXCLUDE_OPTION, ""));
        generation = new Generation(
                new Environment(processing.getElementUtils(), processing.getTypeUtils()),
                new ErrorReporter(processing.getMessager()),
                new GeneratedNames(suffix),
                new SourceFiles(processing.getFiler(), processing.getElementUtils()));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return PersistentTypes.ANNOTATIONS;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(SUFFIX_OPTION, EXCLUDE_OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (generation != null && !round.processingOver() && !round.errorRaised()) {
            generation.run(excluded.typesOf(round, annotations));
        }
        return false;
    }
}
