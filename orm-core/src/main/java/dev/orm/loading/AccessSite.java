package dev.orm.loading;

/** The place in the application that uses something which was not loaded. */
final class AccessSite {

    private AccessSite() {}

    static String find() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(AccessSite::isOutside).findFirst())
                .map(StackWalker.StackFrame::toString)
                .orElse("an unknown place");
    }

    private static boolean isOutside(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return !name.startsWith("dev.orm.loading.")
                && !name.startsWith("dev.orm.state.")
                && !name.startsWith("dev.orm.mapping.")
                && !name.startsWith("java.")
                && !name.endsWith("$Reference");
    }
}
