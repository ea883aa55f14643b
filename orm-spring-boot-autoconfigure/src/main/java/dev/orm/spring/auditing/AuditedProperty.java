package dev.orm.spring.auditing;

import java.beans.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A property that auditing sets, because its getter says so.
 *
 * @param annotation what the getter says
 * @param setter     sets it
 */
record AuditedProperty(Class<? extends Annotation> annotation, Method setter) {

    /**
     * The property of a getter.
     *
     * @throws IllegalArgumentException when the method is no getter, or there is no setter
     */
    static AuditedProperty of(Class<?> type, Method getter, Class<? extends Annotation> annotation) {
        PropertyDescriptor property = BeanUtils.findPropertyForMethod(getter, type);
        Method setter = property == null ? null : property.getWriteMethod();
        if (setter == null) {
            throw new IllegalArgumentException(getter.getDeclaringClass().getName() + "." + getter.getName() + " has @"
                    + annotation.getSimpleName()
                    + ", but there is no public setter by which it could be set: add one, or"
                    + " annotate the field");
        }
        ReflectionUtils.makeAccessible(setter);
        return new AuditedProperty(annotation, setter);
    }

    Class<?> type() {
        return setter.getParameterTypes()[0];
    }
}
