package dev.orm.spring.auditing;

import dev.orm.event.EntityListener;
import dev.orm.event.LifecycleEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.auditing.AuditingHandler;
import org.springframework.data.auditing.CurrentDateTimeProvider;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.mapping.context.PersistentEntities;

/**
 * Sets the fields, or the properties by their getters, that {@code @CreatedDate}, {@code @LastModifiedDate}, {@code @CreatedBy} and {@code @LastModifiedBy} of Spring Data mark, in
 * entities and the objects embedded in them, just before a flush writes a row: whether a repository saved the entity, or it was only changed.
 *
 * <p>Spring Boot applications need not know it; with a mapping registry of their own they give the {@link #listeners} to its builder. Thread-safe.
 */
public final class EntityAuditing {

    private static final Logger LOG = LoggerFactory.getLogger(EntityAuditing.class);

    private final Supplier<? extends @Nullable AuditorAware<?>> auditors;
    private final AuditingHandler handler;
    private final AtomicBoolean looked = new AtomicBoolean();

    /**
     * Auditing by these; each is asked when it is needed first, so that it may depend on sessions.
     *
     * @param auditors who knows the auditor; may supply null
     * @param times    who knows the time; may supply null for the clock of the system
     */
    public EntityAuditing(
            Supplier<? extends @Nullable AuditorAware<?>> auditors,
            Supplier<? extends @Nullable DateTimeProvider> times) {
        this.auditors = auditors;
        this.handler = new AuditingHandler(PersistentEntities.of());
        handler.setAuditorAware(this::auditor);
        handler.setDateTimeProvider(() -> {
            DateTimeProvider provider = times.get();
            return (provider == null ? CurrentDateTimeProvider.INSTANCE : provider).getNow();
        });
    }

    private Optional<Object> auditor() {
        AuditorAware<?> aware = auditors.get();
        return aware == null ? Optional.empty() : aware.getCurrentAuditor().map(Object.class::cast);
    }

    /**
     * Listeners for those of some entity classes that are audited.
     *
     * @throws IllegalArgumentException when a class marks fields of a record, which cannot be set
     */
    public List<EntityListener<?>> listeners(Collection<? extends Class<?>> entities) {
        List<EntityListener<?>> listeners = new ArrayList<>();
        for (Class<?> entity : entities) {
            AuditedType audited = AuditedType.of(entity);
            if (audited.isAudited()) {
                listeners.addAll(listeners(entity, audited));
            }
        }
        return listeners;
    }

    private <T> List<EntityListener<?>> listeners(Class<T> entity, AuditedType audited) {
        return List.of(
                EntityListener.on(LifecycleEvent.PRE_PERSIST, entity, created -> {
                    if (isOf(entity, created)) {
                        mark(audited, entity, created, handler::markCreated);
                    }
                }),
                EntityListener.on(LifecycleEvent.PRE_UPDATE, entity, changed -> {
                    if (isOf(entity, changed)) {
                        mark(audited, entity, changed, handler::markModified);
                    }
                }));
    }

    private void mark(AuditedType audited, Class<?> entity, Object object, Consumer<Object> marking) {
        requireAuditor(entity, audited);
        try {
            audited.forEach(object, marking);
        } catch (IllegalArgumentException ex) {
            throw new IllegalStateException(
                    entity.getName() + " does not take what the bean of type AuditorAware or DateTimeProvider yields ("
                            + ex.getMessage() + "): let the bean yield the type of the fields that are marked",
                    ex);
        }
    }

    /** An entity that extends another has listeners of its own; a generated subclass has none. */
    private static boolean isOf(Class<?> entity, Object object) {
        return object.getClass() == entity
                || object.getClass().getSuperclass() == entity && !AuditedType.isEntity(object.getClass());
    }

    /** Once, when an auditor is needed first: beans that are missing then do not come later. */
    private void requireAuditor(Class<?> entity, AuditedType audited) {
        if (audited.namesAuditor() && looked.compareAndSet(false, true) && auditors.get() == null) {
            LOG.warn(
                    "{} has fields with @CreatedBy or @LastModifiedBy, but nobody knows the auditor, so that they stay as they are: add a bean of type"
                            + " AuditorAware",
                    entity.getName());
        }
    }
}
