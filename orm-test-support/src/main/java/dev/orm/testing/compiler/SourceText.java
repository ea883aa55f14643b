package dev.orm.testing.compiler;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The text of one source file.
 *
 * @param name the qualified name of its main class
 * @param text what the file holds
 */
public record SourceText(String name, String text) {

    JavaFileObject asFile() {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
