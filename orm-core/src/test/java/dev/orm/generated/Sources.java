package dev.orm.generated;

import dev.orm.testing.compiler.SourceCompiler;
import dev.orm.testing.compiler.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sources for the compiler, and the compiler as the build sets it. */
final class Sources {

    static final String PROCESSOR = "dev.orm.processor.OrmProcessor";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private Sources() {}

    static SourceCompiler compiler(Path directory) {
        return new SourceCompiler(directory).processors(PROCESSOR);
    }

    /** The Java files of a directory. */
    static List<SourceText> in(Path directory) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
                String simpleName = file.getFileName().toString().replace(".java", "");
                String text = Files.readString(file);
                Matcher matcher = PACKAGE.matcher(text);
                String prefix = matcher.find() ? matcher.group(1) + "." : "";
                sources.add(new SourceText(prefix + simpleName, text));
            }
        }
        return sources;
    }
}
