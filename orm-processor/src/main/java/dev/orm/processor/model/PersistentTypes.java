package dev.orm.processor.model;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which classes the processor is for, and whether the compiler knows them completely yet. */
public final class PersistentTypes {

    /** The annotations of the classes that something is generated for. */
    public static final Set<String> ANNOTATIONS = Set.of(Persistence.ENTITY, Persistence.EMBEDDABLE);

    private final Environment environment;

    /** For the classes of one compilation round. */
    public PersistentTypes(Environment environment) {
        this.environment = environment;
    }

    /** Whether a class is an entity, as opposed to an embeddable. */
    public static boolean isEntity(TypeElement type) {
        return Annotations.has(type, Persistence.ENTITY);
    }

    /** Whether what a class declares is stored, so that code in it may use attributes without any method. */
    public static boolean holdsAttributes(TypeElement type) {
        return isEntity(type) || Annotations.has(type, Persistence.MAPPED_SUPERCLASS);
    }

    /**
     * Whether all classes that the attributes of a class mention exist: another processor may still have to write
     * them. What static methods mention may be the metamodel itself.
     */
    public boolean isComplete(TypeElement type) {
        boolean membersComplete = type.getEnclosedElements().stream()
                .filter(member -> !member.getModifiers().contains(Modifier.STATIC))
                .map(Element::asType)
                .allMatch(PersistentTypes::isKnown);
        return membersComplete
                && type.getSuperclass().getKind() != TypeKind.ERROR
                && environment.superclass(type).map(this::isComplete).orElse(true);
    }

    private static boolean isKnown(TypeMirror type) {
        if (type instanceof ExecutableType method) {
            return isKnown(method.getReturnType())
                    && method.getParameterTypes().stream().allMatch(PersistentTypes::isKnown);
        }
        if (type instanceof ArrayType array) {
            return isKnown(array.getComponentType());
        }
        return type.getKind() != TypeKind.ERROR
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(PersistentTypes::isKnown));
    }
}
