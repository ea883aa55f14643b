package dev.orm.engine;

import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place in the application that a call of this library comes from. */
public final class CallSite {

    private static final String OURS = "dev.orm.";

    /** Libraries that call the application or are called by it on the way to us. */
    private static final List<String> LIBRARIES = List.of(
            "dev.orm.spring.",
            "dev.orm.boot.",
            "java.",
            "javax.",
            "jakarta.",
            "jdk.",
            "sun.",
            "com.sun.",
            "com.zaxxer.",
            "io.micrometer.",
            "org.apache.",
            "org.aspectj.",
            "org.eclipse.jetty.",
            "org.junit.",
            "org.springframework.",
            "reactor.");

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallSite() {}

    /** The first frame that belongs neither to us nor to the JDK or a framework; costs a walk of the stack. */
    public static String find() {
        return WALKER.walk(frames -> frames.filter(CallSite::isOutside).findFirst())
                .map(StackWalker.StackFrame::toString)
                .orElse("an unknown place");
    }

    private static boolean isOutside(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return LIBRARIES.stream().noneMatch(name::startsWith)
                && !name.contains("$$")
                && !name.endsWith("$Reference")
                && !(name.startsWith(OURS) && isInThisJar(frame.getDeclaringClass()));
    }

    /** Packages below ours may be those of applications, as our own examples are. */
    private static boolean isInThisJar(Class<?> type) {
        CodeSource its = source(type);
        CodeSource own = source(CallSite.class);
        return its == null
                || own == null
                || String.valueOf(its.getLocation()).equals(String.valueOf(own.getLocation()));
    }

    private static @Nullable CodeSource source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }
}
