package dev.orm.spring.auditing;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.convert.Jsr310Converters;
import org.springframework.data.domain.Auditable;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.ReflectionUtils;

/** An object whose getters are annotated, as Spring Data's auditing takes it: what is set goes to the setters, in their types. */
final class AuditedProperties implements Auditable<Object, Object, Instant> {

    private static final DefaultFormattingConversionService CONVERSIONS = conversions();

    private final Object object;
    private final List<AuditedProperty> properties;

    AuditedProperties(Object object, List<AuditedProperty> properties) {
        this.object = object;
        this.properties = properties;
    }

    private static DefaultFormattingConversionService conversions() {
        DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();
        Jsr310Converters.getConvertersToRegister().forEach(conversions::addConverter);
        return conversions;
    }

    private void set(Class<? extends Annotation> annotation, @Nullable Object value) {
        for (AuditedProperty property : properties) {
            if (property.annotation() == annotation) {
                Object converted = value == null || property.type().isInstance(value)
                        ? value
                        : CONVERSIONS.convert(value, property.type());
                ReflectionUtils.invokeMethod(property.setter(), object, converted);
            }
        }
    }

    @Override
    public void setCreatedBy(@Nullable Object auditor) {
        set(CreatedBy.class, auditor);
    }

    @Override
    public void setCreatedDate(Instant time) {
        set(CreatedDate.class, time);
    }

    @Override
    public void setLastModifiedBy(@Nullable Object auditor) {
        set(LastModifiedBy.class, auditor);
    }

    @Override
    public void setLastModifiedDate(Instant time) {
        set(LastModifiedDate.class, time);
    }

    @Override
    public Optional<Object> getCreatedBy() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> getCreatedDate() {
        return Optional.empty();
    }

    @Override
    public Optional<Object> getLastModifiedBy() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> getLastModifiedDate() {
        return Optional.empty();
    }

    @Override
    public @Nullable Object getId() {
        return null;
    }

    @Override
    public boolean isNew() {
        return false;
    }
}
