package dev.orm.mapping.bytecode;

/**
 * A place where a method reads or writes a field of another object.
 *
 * @param method the method, such as {@code Order.equals}
 * @param place the source line, such as {@code Order.java:42}
 * @param owner the simple name of the class whose field it is
 * @param written whether it is written rather than read
 */
public record FieldUse(String method, String place, String owner, String field, boolean written) {

    static final String CLASS = "getClass()";

    /** Whether it is the class of an object, which {@code equals} compares. */
    public boolean isClass() {
        return field.equals(CLASS);
    }
}
