package dev.orm.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/**
 * The names of generated classes and of the constants in them.
 *
 * @param metamodelSuffix what is appended to a class to name its metamodel
 */
public record GeneratedNames(String metamodelSuffix) {

    /** The metamodel of an entity or embeddable; that of a nested class names its enclosing classes, too. */
    public ClassName metamodel(TypeElement type) {
        return beside(type, metamodelSuffix);
    }

    /** The access class of an entity, whose name the run-time library knows. */
    public ClassName access(TypeElement type) {
        return beside(type, "_Access");
    }

    /** The constant that stands for an entity in queries: {@code ORDER_LINE} for {@code OrderLine}. */
    public String constant(TypeElement type) {
        return screamingSnakeCase(type.getSimpleName().toString());
    }

    /** A name in capitals, its words joined by underscores. */
    public static String screamingSnakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** A name that starts with a capital. */
    public static String capitalize(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A name that starts with a small letter. */
    public static String decapitalize(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static ClassName beside(TypeElement type, String suffix) {
        ClassName name = ClassName.get(type);
        return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + suffix);
    }
}
