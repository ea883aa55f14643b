package dev.orm.type;

import java.util.HashMap;
import java.util.Map;

/** The constants of an enum by their names, for reading them without an exception per unknown name. */
final class EnumNames<E extends Enum<E>> {

    private final Class<E> type;
    private final Map<String, E> constants = new HashMap<>();

    EnumNames(Class<E> type) {
        this.type = type;
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name(), constant);
        }
    }

    E constant(String name) {
        E constant = constants.get(name);
        if (constant == null) {
            throw new IllegalStateException("The database holds a name that is no constant of enum " + type.getName()
                    + " (it has "
                    + String.join(", ", constants.keySet().stream().sorted().toList())
                    + "); add the constant or correct the rows");
        }
        return constant;
    }

    static <E extends Enum<E>> E constantAt(Class<E> type, E[] constants, int ordinal) {
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new IllegalStateException("The database holds the ordinal " + ordinal + ", but enum " + type.getName()
                    + " has " + constants.length + " constants; add the constant or correct the rows");
        }
        return constants[ordinal];
    }
}
