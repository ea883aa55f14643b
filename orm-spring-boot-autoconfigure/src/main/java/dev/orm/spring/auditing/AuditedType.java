package dev.orm.spring.auditing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.domain.Auditable;
import org.springframework.util.ReflectionUtils;

/**
 * What of a class is audited: fields and properties of its own, and embedded objects that have such.
 *
 * @param own whether it has such fields itself, or is {@link Auditable}
 * @param namesAuditor whether one of its own fields or properties holds the auditor
 * @param properties those whose getter says so
 * @param embedded the fields with such objects
 */
record AuditedType(boolean own, boolean namesAuditor, List<AuditedProperty> properties, List<Part> embedded) {

    private static final Set<Class<? extends Annotation>> TIMES = Set.of(CreatedDate.class, LastModifiedDate.class);
    private static final Set<Class<? extends Annotation>> AUDITORS = Set.of(CreatedBy.class, LastModifiedBy.class);

    /** A field with an embedded object. */
    private record Part(Field field, AuditedType type) {}

    static AuditedType of(Class<?> type) {
        boolean[] own = {Auditable.class.isAssignableFrom(type), Auditable.class.isAssignableFrom(type)};
        List<Part> embedded = new ArrayList<>();
        ReflectionUtils.doWithFields(type, field -> {
            own[1] |= has(field, AUDITORS);
            own[0] |= own[1] || has(field, TIMES);
            if (isEmbedded(field)) {
                AuditedType inside = of(field.getType());
                if (inside.isAudited()) {
                    embedded.add(part(field, inside));
                }
            }
        });
        List<AuditedProperty> properties = properties(type);
        boolean namesAuditor =
                own[1] || properties.stream().anyMatch(property -> AUDITORS.contains(property.annotation()));
        return new AuditedType(own[0], namesAuditor, properties, List.copyOf(embedded));
    }

    private static List<AuditedProperty> properties(Class<?> type) {
        List<AuditedProperty> properties = new ArrayList<>();
        for (Method method : ReflectionUtils.getUniqueDeclaredMethods(type)) {
            for (Class<? extends Annotation> annotation : annotations()) {
                if (!Modifier.isStatic(method.getModifiers()) && method.isAnnotationPresent(annotation)) {
                    properties.add(AuditedProperty.of(type, method, annotation));
                }
            }
        }
        return List.copyOf(properties);
    }

    private static List<Class<? extends Annotation>> annotations() {
        return Stream.concat(TIMES.stream(), AUDITORS.stream()).toList();
    }

    private static boolean has(Field field, Set<Class<? extends Annotation>> annotations) {
        return !Modifier.isStatic(field.getModifiers()) && annotations.stream().anyMatch(field::isAnnotationPresent);
    }

    private static boolean isEmbedded(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && (field.isAnnotationPresent(Embedded.class) || field.getType().isAnnotationPresent(Embeddable.class))
                && field.getType() != field.getDeclaringClass();
    }

    private static Part part(Field field, AuditedType inside) {
        if (field.getType().isRecord()) {
            throw new IllegalArgumentException(field.getDeclaringClass().getName() + "." + field.getName()
                    + " is of the record " + field.getType().getName()
                    + ", whose components cannot be set: put the annotations of auditing on fields of a class");
        }
        ReflectionUtils.makeAccessible(field);
        return new Part(field, inside);
    }

    static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    boolean isAudited() {
        return own || !properties.isEmpty() || !embedded.isEmpty();
    }

    @Override
    public boolean namesAuditor() {
        return namesAuditor || embedded.stream().anyMatch(part -> part.type().namesAuditor());
    }

    /** Does something with an object and those embedded in it that are audited; what is missing is made. */
    void forEach(Object object, Consumer<Object> action) {
        if (own) {
            action.accept(object);
        }
        if (!properties.isEmpty()) {
            action.accept(new AuditedProperties(object, properties));
        }
        for (Part part : embedded) {
            part.type().forEach(embedded(object, part.field()), action);
        }
    }

    private static Object embedded(Object owner, Field field) {
        @Nullable Object embedded = ReflectionUtils.getField(field, owner);
        if (embedded != null) {
            return embedded;
        }
        Object made = BeanUtils.instantiateClass(field.getType());
        ReflectionUtils.setField(field, owner, made);
        return made;
    }
}
