package dev.orm.processor.metamodel;

import com.palantir.javapoet.ClassName;
import dev.orm.processor.model.Annotations;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.OrmTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The families of types that share their operators in queries, in the order in which they are tried. */
enum AttributeFamily {
    TEXT("Text", "text", false, (types, type) -> types.isType(type, String.class)),
    BOOLEAN("Boolean", "bool", false, (types, type) -> types.isType(type, Boolean.class)),
    DECIMAL("Decimal", "decimal", false, (types, type) -> types.isType(type, BigDecimal.class)),
    WHOLE(
            "Whole",
            "whole",
            true,
            (types, type) -> isAny(types, type, Byte.class, Short.class, Integer.class, Long.class, BigInteger.class)),
    FLOATING("Floating", "floating", true, (types, type) -> isAny(types, type, Float.class, Double.class)),
    ENUMERATED("Enum", "enumerated", true, AttributeFamily::isEnum),
    TEMPORAL("Temporal", "temporal", true, AttributeFamily::isTemporal),
    COMPARABLE("Comparable", "comparable", true, (types, type) -> types.isSubtype(type, Comparable.class)),
    JSON("Json", "json", true, (types, type) -> false),
    VALUE("Value", "value", true, (types, type) -> true);

    private final String attribute;
    private final String factory;
    private final boolean typed;
    private final BiPredicate<Environment, TypeMirror> test;

    AttributeFamily(String attribute, String factory, boolean typed, BiPredicate<Environment, TypeMirror> test) {
        this.attribute = attribute;
        this.factory = factory;
        this.typed = typed;
        this.test = test;
    }

    /** The family of a type that is not primitive. */
    static AttributeFamily of(Environment environment, TypeMirror boxed) {
        return Stream.of(values())
                .filter(family -> family.test.test(environment, boxed))
                .findFirst()
                .orElse(VALUE);
    }

    /** Whether an attribute is stored as JSON: by its annotation, or because it is a tree. */
    static boolean isJson(Element member, TypeMirror type) {
        return Annotations.isJson(member)
                || type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getQualifiedName().toString().startsWith("tools.jackson.databind.");
    }

    /** The class of its attributes. */
    ClassName attributeType() {
        return OrmTypes.attribute(attribute);
    }

    /** The method that makes an attribute. */
    String factory() {
        return factory;
    }

    /** Whether the family has several types, so that an attribute names its own. */
    boolean isTyped() {
        return typed;
    }

    private static boolean isAny(Environment types, TypeMirror type, Class<?>... expected) {
        return Stream.of(expected).anyMatch(it -> types.isType(type, it));
    }

    private static boolean isEnum(Environment types, TypeMirror type) {
        return types.typeElement(type)
                .filter(it -> it.getKind() == ElementKind.ENUM)
                .isPresent();
    }

    private static boolean isTemporal(Environment types, TypeMirror type) {
        return !types.isType(type, Year.class)
                && List.of(Temporal.class, Date.class, Calendar.class).stream()
                        .anyMatch(it -> types.isSubtype(type, it));
    }
}
