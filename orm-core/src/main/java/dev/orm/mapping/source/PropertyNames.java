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

    /** The name of the setter beside a getter: it repeats the spelling, since there is more than one for xPos. */
    static String ofSetter(Method getter) {
        String name = getter.getName();
        return "set" + name.substring(name.startsWith("get") ? 3 : 2);
    }

    /** The setter beside a getter, or null. */
    static @Nullable Method setter(Class<?> declaring, Method getter) {
        String name = ofSetter(getter);
        for (Class<?> c = declaring; c != null; c = c.getSuperclass()) {
            try {
                return c.getDeclaredMethod(name, getter.getReturnType());
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
