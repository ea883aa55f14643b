package dev.orm.benchmarks.measure;

import dev.orm.benchmarks.generated.ModelCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the implementations are: each peer in a module of its own, with nothing on its class path that it does not need. */
final class ClassPaths {

    /** The directory of the module, given by the script. */
    private static final Path MODULE = Path.of(System.getProperty("orm.benchmarks.module", "benchmarks"));

    private ClassPaths() {}

    /** The names of all that were built, the floor first. */
    static List<String> implementations() {
        List<String> names = new ArrayList<>(List.of("jdbc", "orm"));
        try (Stream<Path> modules = Files.list(MODULE.resolve("peers"))) {
            modules.filter(module -> Files.exists(file(module)))
                    .map(module -> module.getFileName().toString())
                    .sorted()
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look for peers", e);
        }
        return names;
    }

    /** The class path of an implementation. */
    static String of(String implementation) {
        Path module = MODULE.resolve("peers").resolve(implementation);
        Path home = Files.isDirectory(module) ? module : MODULE;
        try {
            return home.resolve("target/classes")
                    + System.getProperty("path.separator")
                    + Files.readString(file(home)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the class path of " + implementation + "; was it built?", e);
        }
    }

    /** Writes the classes of models, below what the build makes. */
    static ModelCompiler models() throws IOException {
        Path target = MODULE.resolve("target");
        String processorPath =
                Files.readString(target.resolve("processor-path")).strip();
        return new ModelCompiler(target.resolve("generated-models"), of("orm"), processorPath);
    }

    private static Path file(Path module) {
        return module.resolve("target/classpath");
    }
}
