package dev.orm.mapping.source;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/** Decides whether a class is persisted by its fields or by its properties. */
final class AccessTypes {

    private AccessTypes() {}

    /** What {@code @Access} on the class says, else the default. */
    static AccessType of(AnnotatedElement type, AccessType otherwise) {
        Access access = type.getDeclaredAnnotation(Access.class);
        return access == null ? otherwise : access.value();
    }

    /** Where the id of a hierarchy is, the topmost class first; fields if there is none. */
    static AccessType ofEntity(List<Class<?>> hierarchy) {
        for (Class<?> c : hierarchy) {
            if (anyId(c.getDeclaredFields())) {
                return AccessType.FIELD;
            }
            if (anyId(c.getDeclaredMethods())) {
                return AccessType.PROPERTY;
            }
        }
        return AccessType.FIELD;
    }

    private static boolean anyId(AnnotatedElement[] members) {
        for (AnnotatedElement member : members) {
            if (member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class)) {
                return true;
            }
        }
        return false;
    }
}
