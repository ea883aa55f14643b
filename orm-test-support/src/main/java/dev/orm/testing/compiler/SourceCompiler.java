package dev.orm.testing.compiler;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources with annotation processors that are on the class path of the test, as a build with all warnings
 * would.
 *
 * <p>Not thread-safe.
 */
public final class SourceCompiler {

    private final Path directory;
    private final List<String> options = new ArrayList<>(List.of(
            "--release", "17", "-Xlint:all,-processing,-path", "-classpath", System.getProperty("java.class.path")));

    /** A compiler that writes below a directory, which the test removes. */
    public SourceCompiler(Path directory) {
        this.directory = directory;
    }

    /** Runs these processors, in this order. */
    public SourceCompiler processors(String... classNames) {
        return options("-processor", String.join(",", classNames));
    }

    /** Adds options of the compiler. */
    public SourceCompiler options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Compiles. */
    public Compilation compile(List<SourceText> sources) {
        try {
            Path classes = Files.createDirectories(directory.resolve("classes"));
            Path generated = Files.createDirectories(directory.resolve("generated"));
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            run(sources, diagnostics, classes, generated);
            URL[] urls = {classes.toUri().toURL()};
            return new Compilation(
                    List.copyOf(diagnostics.getDiagnostics()),
                    read(generated),
                    new URLClassLoader(urls, SourceCompiler.class.getClassLoader()));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(
            List<SourceText> sources, DiagnosticCollector<JavaFileObject> diagnostics, Path classes, Path generated)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            all,
                            null,
                            sources.stream().map(SourceText::asFile).toList())
                    .call();
        }
    }

    private static Map<String, String> read(Path generated) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = generated.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
