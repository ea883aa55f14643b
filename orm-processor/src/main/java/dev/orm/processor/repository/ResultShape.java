package dev.orm.processor.repository;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a method returns: of what, and how many of it.
 *
 * @param form how many
 * @param element of what
 * @param types   answers questions about it
 */
record ResultShape(Form form, TypeMirror element, JavaTypes types) {

    /** How many results a method returns. */
    enum Form {
        /** One, which may be absent. */
        ONE,
        /** All of them. */
        ALL,
        /** Some of them at a time. */
        PORTION,
        /** What only Spring Data's conversions know. */
        OTHER
    }

    private static final String DOMAIN = "org.springframework.data.domain.";
    private static final String OPTIONAL = "java.util.Optional";
    private static final List<String> LATER =
            List.of("java.util.concurrent.Future", "java.util.concurrent.CompletableFuture");
    private static final List<String> PORTIONS =
            List.of("java.util.stream.Stream", DOMAIN + "Slice", DOMAIN + "Page", DOMAIN + "Window");
    private static final List<String> ALL = List.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.lang.Iterable",
            "org.springframework.data.util.Streamable");

    /** What holds one result. */
    static final List<String> ABSENT_OR_LATER = List.of(OPTIONAL, LATER.get(0), LATER.get(1));

    static ResultShape of(TypeMirror returned, JavaTypes types) {
        if (types.isOneOf(returned, List.of(OPTIONAL))) {
            return new ResultShape(Form.ONE, types.inside(returned, List.of(OPTIONAL)), types);
        }
        return ofValue(types.inside(returned, LATER), types);
    }

    private static ResultShape ofValue(TypeMirror type, JavaTypes types) {
        if (types.isOneOf(type, ALL)) {
            return new ResultShape(Form.ALL, types.inside(type, ALL), types);
        }
        if (types.isOneOf(type, PORTIONS)) {
            return new ResultShape(Form.PORTION, types.inside(type, PORTIONS), types);
        }
        if (type instanceof ArrayType array && !types.isObject(array.getComponentType())) {
            return new ResultShape(Form.ALL, array.getComponentType(), types);
        }
        return new ResultShape(types.isA(type, "java.lang.Iterable") ? Form.OTHER : Form.ONE, type, types);
    }

    /** Whether the caller says what it is, or it is yet to be written. */
    boolean isUnknown() {
        return element.getKind() == TypeKind.TYPEVAR || element.getKind() == TypeKind.ERROR;
    }

    boolean isOne() {
        return form == Form.ONE;
    }

    boolean isBoolean() {
        return types.isBoolean(element);
    }

    boolean isObject() {
        return types.isObject(element);
    }

    /** Whether it is a number of rows. */
    boolean isNumber() {
        return isOne()
                && types.isA(element, "java.lang.Number")
                && List.of("java.lang", "java.math").contains(types.packageOf(element));
    }

    boolean isNothing() {
        return isOne() && (element.getKind() == TypeKind.VOID || types.isA(element, "java.lang.Void"));
    }

    /** Whether objects of a class can be it. */
    boolean isMadeOf(TypeElement type) {
        return types.isSupertype(element, type);
    }

    /** Whether it is a class or an interface that the language does not bring. */
    boolean isOfAnApplication() {
        String owner = types.packageOf(element);
        return element.getKind() == TypeKind.DECLARED
                && !owner.startsWith("java.")
                && !types.isA(element, "jakarta.persistence.Tuple");
    }
}
