package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.processor.model.Problem;
import dev.orm.testing.compiler.Compilation;
import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the processor refuses is refused at the start as well, where classes were compiled without it. */
final class RefusedAlikeTests {

    private static final Pattern SUBJECT = Pattern.compile("// error: (?:The constructor of )?([\\w.]*\\w)");

    /** The start names the collection that cannot be there, the processor what holds it. */
    private static final Map<Problem, String> COLLECTIONS =
            Map.of(Problem.COLLECTION_IN_ELEMENT, "Line.notes", Problem.COLLECTION_IN_ID, "Key.parts");

    /** Those left out are of the generated code alone: it must see classes, and name the metamodel of others. */
    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            mode = Mode.EXCLUDE,
            names = {"CLASS_IS_PRIVATE", "TYPE_NOT_VISIBLE", "NO_METAMODEL"})
    void startRefusesWhatTheProcessorRefuses(Problem problem, @TempDir Path directory) throws Exception {
        SourceText source = source(problem);

        List<String> problems = problems(entities(directory, source));

        assertThat(subjects(problem, source))
                .isNotEmpty()
                .allSatisfy(subject ->
                        assertThat(problems).anySatisfy(said -> assertThat(said).contains(subject)));
    }

    private static List<String> problems(List<Class<?>> entities) {
        try {
            MappingRegistry.of(entities.toArray(Class<?>[]::new));
            return List.of();
        } catch (MappingException refused) {
            return refused.problems();
        }
    }

    /** The entities of a source, and one for each of its embeddables. */
    private static List<Class<?>> entities(Path directory, SourceText source) throws Exception {
        SourceCompiler compiler = new SourceCompiler(directory).options("-proc:none");
        List<SourceText> sources = new ArrayList<>(List.of(source));
        for (Class<?> type : classes(directory, compiler.compile(sources))) {
            if (type.isAnnotationPresent(Embeddable.class)) {
                sources.add(holder(type.getSimpleName()));
            }
        }
        return classes(directory, compiler.compile(sources)).stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
    }

    private static SourceText holder(String embeddable) {
        return new SourceText(
                "shop.HolderOf" + embeddable,
                "package shop; import jakarta.persistence.*; @Entity class HolderOf" + embeddable
                        + " { @Id Long id; @Embedded " + embeddable + " part; }");
    }

    private static List<Class<?>> classes(Path directory, Compilation compiled) throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve("classes/shop"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                classes.add(Class.forName("shop." + name, false, compiled.loader()));
            }
        }
        return classes;
    }

    private static List<String> subjects(Problem problem, SourceText source) {
        String collection = COLLECTIONS.get(problem);
        return collection != null
                ? List.of(collection)
                : SUBJECT.matcher(source.text())
                        .results()
                        .map(it -> it.group(1))
                        .toList();
    }

    private static SourceText source(Problem problem) throws IOException {
        String name = "/refused/" + problem + ".java";
        try (InputStream in = Objects.requireNonNull(RefusedAlikeTests.class.getResourceAsStream(name), name)) {
            return new SourceText("shop.Source", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
