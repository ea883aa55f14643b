package dev.orm.type;

/** Whether Jackson 3 is there: it is an optional dependency. */
final class JacksonPresence {

    private static final boolean PRESENT = isLoadable();

    private JacksonPresence() {}

    static boolean isPresent() {
        return PRESENT;
    }

    private static boolean isLoadable() {
        try {
            Class.forName("tools.jackson.databind.ObjectMapper", false, JacksonPresence.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
