package dev.orm.mapping.source;

import java.lang.reflect.Method;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JavaBeans names of getters and setters. */
final class PropertyNames {

    private PropertyNames() {}

    /** The property a method gets, or null if it is no getter. */
    static @Nullable String ofGetter(Method method) {
        String name = method.getName();
        Class<?> type = method.getReturnType();
        if (method.getParameterCount() > 0 || type == void.class) {
            return null;
        }
        if (name.length() > 3 && name.startsWith("get")) {
            return decapitalized(name.substring(3));
        }
        boolean isBoolean = type == boolean.class || type == Boolean.class;
        return isBoolean && name.length() > 2 && name.startsWith("is") ? decapitalized(name.substring(2)) : null;
    }

    static @Nullable Method setter(Class<?> declaring, String property, Class<?> type) {
        String name = "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        for (Class<?> c = declaring; c != null; c = c.getSuperclass()) {
            try {
                return c.getDeclaredMethod(name, type);
            } catch (NoSuchMethodException e) {
                // The setter may be declared further up than an overriding getter.
                continue;
            }
        }
        return null;
    }

    private static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
