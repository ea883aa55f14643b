package dev.orm.processor.model;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The one way to report a {@link Problem}. A problem of an inherited member is reported once, however many entities
 * inherit it.
 *
 * <p>Used by the one thread of a compiler.
 */
public final class ErrorReporter {

    private final @Nullable Messager messager;
    private final Set<String> reported = new HashSet<>();
    private int count;

    /** A reporter that prints where the compiler prints. */
    public ErrorReporter(Messager messager) {
        this.messager = messager;
    }

    private ErrorReporter() {
        this.messager = null;
    }

    /** A reporter that only counts, for what somebody else reports. */
    public static ErrorReporter silent() {
        return new ErrorReporter();
    }

    /** Reports a problem at an element. */
    public void report(Problem problem, Element element, Object... arguments) {
        report(problem.message(arguments), element);
    }

    /** Reports what is wrong with something that is not persistent itself. */
    public void report(String message, Element element) {
        count++;
        if (reported.add(message)) {
            print(Diagnostic.Kind.ERROR, message, element);
        }
    }

    private void print(Diagnostic.Kind kind, String message, Element element) {
        if (messager != null) {
            messager.printMessage(kind, message, element);
        }
    }

    /** Says something that does not stop the compiler. */
    public void warn(String message, Element element) {
        print(Diagnostic.Kind.WARNING, message, element);
    }

    /** Reports that a source file could not be written. */
    public void fail(Element element, IOException failure) {
        print(
                Diagnostic.Kind.ERROR,
                "The source generated from it cannot be written: " + failure.getMessage(),
                element);
    }

    /** How many problems were found, those reported once for several classes included. */
    public int count() {
        return count;
    }
}
