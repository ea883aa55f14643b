package dev.orm.spring.repository.support;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.springframework.data.repository.core.support.AbstractEntityInformation;

/**
 * What Spring Data asks about an entity. A new entity says so itself ({@link Persistable}), has no version yet, or no id.
 *
 * @param <T> the entity class
 * @param <ID> the type of its id
 */
final class OrmEntityInformation<T, ID> extends AbstractEntityInformation<T, ID> {

    private final EntityMapping<T> mapping;

    OrmEntityInformation(EntityMapping<T> mapping) {
        super(mapping.javaType());
        this.mapping = mapping;
    }

    @Override
    public boolean isNew(T entity) {
        if (entity instanceof Persistable<?> persistable) {
            return persistable.isNew();
        }
        BasicAttribute version = mapping.version();
        if (version != null
                && mapping.id().strategy() == IdStrategy.ASSIGNED
                && !version.javaType().isPrimitive()) {
            return mapping.access().get(entity, version.slot()) == null;
        }
        return !mapping.id().isComplete(entity);
    }

    @Override
    @SuppressWarnings(
            "unchecked") // the id type of a repository is that of the mapping, checked when the repository is made
    public @Nullable ID getId(T entity) {
        return (ID) mapping.id().get(entity);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<ID> getIdType() {
        return (Class<ID>) mapping.id().javaType();
    }
}
