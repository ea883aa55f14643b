package dev.orm.benchmarks.generated;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles models with the processor of this mapper, each into a directory of its own. What was compiled stays, until something that it was compiled
 * with is newer.
 *
 * @param directory where the directories of models are
 * @param classPath for the compiler
 * @param processorPath where the processor is
 */
public record ModelCompiler(Path directory, String classPath, String processorPath) {

    /** Written when everything else is. */
    private static final String DONE = "done";

    /** The directory of a model's class files, which are there then. */
    public Path compile(Model model) throws IOException {
        Path classes = directory.resolve(model.name());
        if (!upToDate(classes.resolve(DONE))) {
            Files.createDirectories(classes);
            Files.deleteIfExists(classes.resolve(DONE));
            compile(model.sources(), classes);
            Files.writeString(classes.resolve(DONE), "");
        }
        return classes;
    }

    private boolean upToDate(Path done) throws IOException {
        if (!Files.exists(done)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(done);
        for (String entry : (classPath + File.pathSeparator + processorPath).split(File.pathSeparator)) {
            if (Files.exists(Path.of(entry)) && newer(Path.of(entry), made)) {
                return false;
            }
        }
        return true;
    }

    private static boolean newer(Path path, FileTime than) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(than) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void compile(Map<String, String> sources, Path classes) {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-g", "-d", classes.toString()));
        options.addAll(List.of("-classpath", classPath, "-processorpath", processorPath));
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalStateException("Could not compile generated classes:\n" + messages);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + Model.PACKAGE.replace('.', '/') + "/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
