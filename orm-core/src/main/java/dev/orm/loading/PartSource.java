package dev.orm.loading;

import dev.orm.mapping.TablePart;
import dev.orm.sql.Source;
import org.jspecify.annotations.Nullable;

/**
 * A further table over which the rows of an entity are spread, as a source of its own beside the entity.
 *
 * @param entity the source of the entity
 */
record PartSource(Source entity, TablePart part) implements Source {

    @Override
    public Source parent() {
        return entity;
    }

    @Override
    public String relation() {
        return "(" + part.table().name() + ")";
    }

    @Override
    public @Nullable Source narrows() {
        Source narrowed = entity.narrows();
        return narrowed == null ? null : new PartSource(narrowed, part);
    }

    @Override
    public String toString() {
        return entity + relation();
    }
}
