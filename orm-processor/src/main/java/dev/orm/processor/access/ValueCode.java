package dev.orm.processor.access;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.orm.processor.model.Environment;
import dev.orm.processor.source.GeneratedNames;
import dev.orm.processor.source.OrmTypes;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Expressions over the values of one type: how to read, copy, compare and cast them. */
final class ValueCode {

    private static final Map<String, String> PLAIN_CLASSES = Map.ofEntries(
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Byte", "BYTE"),
            Map.entry("java.lang.Short", "SHORT"),
            Map.entry("java.lang.Integer", "INTEGER"),
            Map.entry("java.lang.Long", "LONG"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.math.BigDecimal", "DECIMAL"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("java.time.LocalDate", "DATE"),
            Map.entry("java.time.LocalTime", "TIME"),
            Map.entry("java.time.LocalDateTime", "TIMESTAMP"),
            Map.entry("java.time.OffsetDateTime", "OFFSET_TIMESTAMP"),
            Map.entry("java.time.Instant", "INSTANT"));

    /** Classes whose values never change and are the same to the database when they are equal. */
    private static final Set<String> IMMUTABLE = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Character",
            "java.lang.String",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.Instant");

    private final TypeMirror type;
    private final Environment environment;

    ValueCode(TypeMirror type, Environment environment) {
        this.type = type;
        this.environment = environment;
    }

    /** The type as written in source. */
    TypeName type() {
        return TypeName.get(type);
    }

    /** The type of a variable that holds a value or nothing: a primitive never holds nothing. */
    TypeName variableType() {
        return isPrimitive() ? type() : nullable(type());
    }

    /** The type of a variable that holds a value or nothing, boxed if need be. */
    TypeName optionalType() {
        return nullable(type().box());
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(OrmTypes.NULLABLE).build());
    }

    boolean isPrimitive() {
        return type.getKind().isPrimitive();
    }

    boolean isArray() {
        return type.getKind() == TypeKind.ARRAY;
    }

    /** Whether a cast to the type cannot be checked at run time. */
    boolean isUnchecked() {
        return !environment.types().isSameType(type, environment.types().erasure(type));
    }

    /** What a variable holds where there is no value. */
    CodeBlock zero() {
        return switch (type.getKind()) {
            case BOOLEAN -> CodeBlock.of("false");
            case CHAR -> CodeBlock.of("'\\0'");
            case LONG -> CodeBlock.of("0L");
            case FLOAT -> CodeBlock.of("0F");
            case DOUBLE -> CodeBlock.of("0D");
            case BYTE -> CodeBlock.of("(byte) 0");
            case SHORT -> CodeBlock.of("(short) 0");
            case INT -> CodeBlock.of("0");
            default -> CodeBlock.of("null");
        };
    }

    /** The value of a slot in the current row. */
    CodeBlock read(int slot) {
        if (isPrimitive()) {
            // not type.toString(), which would show annotations of the type too
            String name = GeneratedNames.capitalize(type.getKind().name().toLowerCase(Locale.ROOT));
            return CodeBlock.of("$T.read$L(row, columns[$L], types[$L])", OrmTypes.COLUMN_VALUES, name, slot, slot);
        }
        return plainConstant()
                .map(constant -> CodeBlock.of(
                        "$T.read(row, columns[$L], types[$L], $T.$L)",
                        OrmTypes.COLUMN_VALUES,
                        slot,
                        slot,
                        OrmTypes.SQL_TYPES,
                        constant))
                .orElseGet(() -> cast(CodeBlock.of("types[$L].read(row, columns[$L])", slot, slot)));
    }

    /** An expression of type Object as one of this type. */
    CodeBlock cast(CodeBlock value) {
        return environment.isType(type, Object.class) ? value : CodeBlock.of("($T) $L", type().box(), value);
    }

    /**
     * Whether only the mapping knows how values are compared and copied: those of classes that could be converted, or that could change
     * inside.
     */
    boolean isComparedByMapping() {
        return !isPrimitive() && !isEnum() && !isDecimal() && !IMMUTABLE.contains(packageAndName());
    }

    private String packageAndName() {
        return environment
                .typeElement(type)
                .map(it -> it.getQualifiedName().toString())
                .orElse("");
    }

    /** A condition: the two values are not the same to the database. */
    CodeBlock differs(CodeBlock left, CodeBlock right) {
        if (type.getKind() == TypeKind.FLOAT || type.getKind() == TypeKind.DOUBLE) {
            return CodeBlock.of("$T.compare($L, $L) != 0", type().box(), left, right);
        }
        if (isPrimitive() || isEnum()) {
            return CodeBlock.of("$L != $L", left, right);
        }
        return isDecimal()
                ? CodeBlock.of("!$T.sameDecimal($L, $L)", OrmTypes.ATTRIBUTE_VALUES, left, right)
                : CodeBlock.of("!$T.equals($L, $L)", Objects.class, left, right);
    }

    private boolean isEnum() {
        return environment
                .typeElement(type)
                .filter(it -> it.getKind() == ElementKind.ENUM)
                .isPresent();
    }

    private boolean isDecimal() {
        return environment.isType(type, java.math.BigDecimal.class);
    }

    private Optional<String> plainConstant() {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE ? Optional.of("BYTES") : Optional.empty();
        }
        return type instanceof DeclaredType
                ? environment
                        .typeElement(type)
                        .map(it -> PLAIN_CLASSES.get(it.getQualifiedName().toString()))
                : Optional.empty();
    }
}
