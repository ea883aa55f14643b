package dev.orm.testing.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What became of a compilation.
 *
 * @param diagnostics errors and warnings in the order in which they were found
 * @param generated the text of each generated source by the qualified name of its class
 * @param loader finds the compiled classes, and behind them those of the test
 */
public record Compilation(
        List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, String> generated, ClassLoader loader) {

    /** Errors and warnings as lines such as {@code 12: what is wrong}; the line is -1 for what has no place. */
    public List<String> findings() {
        return diagnostics.stream()
                .map(it -> it.getLineNumber() + ": " + it.getMessage(Locale.ROOT))
                .toList();
    }
}
