package dev.orm.processor.model;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * The one way to report a {@link Problem}. A problem of an inherited member is reported once, however many entities
 * inherit it.
 *
 * <p>Used by the one thread of a compiler.
 */
public final class ErrorReporter {

    private final Messager messager;
    private final Set<String> reported = new HashSet<>();
    private int count;

    /** A reporter that prints where the compiler prints. */
    public ErrorReporter(Messager messager) {
        this.messager = messager;
    }

    /** Reports a problem at an element. */
    public void report(Problem problem, Element element, Object... arguments) {
        count++;
        String message = problem.message(arguments);
        if (reported.add(message)) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element);
        }
    }

    /** Says something that does not stop the compiler. */
    public void warn(String message, Element element) {
        messager.printMessage(Diagnostic.Kind.WARNING, message, element);
    }

    /** Reports that a source file could not be written. */
    public void fail(Element element, IOException failure) {
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "The source generated from it cannot be written: " + failure.getMessage(),
                element);
    }

    /** How many problems were found, those reported once for several classes included. */
    public int count() {
        return count;
    }
}
