package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Selectable;
import org.springframework.data.core.PropertyPath;
import org.springframework.data.core.PropertyReferenceException;

/**
 * An attribute that a projection names, found by its path or, in camel case, by the words of it: {@code customerCity} is {@code customer.city}.
 *
 * @param path where it is
 */
record ProjectedAttribute(AttributePath path) {

    /**
     * Looks up what a projection names.
     *
     * @throws IllegalArgumentException when there is no such attribute, or it has not one value
     */
    static ProjectedAttribute of(String name, EntityMapping<?> mapping) {
        AttributePath path = find(name, mapping);
        if (path.isMultiple() || !(path.attribute() instanceof TypedAttribute || path.attribute() instanceof ToOne)) {
            throw new IllegalArgumentException(
                    "A projection has one value for each attribute, but " + path + " is a collection");
        }
        return new ProjectedAttribute(path);
    }

    private static AttributePath find(String name, EntityMapping<?> mapping) {
        try {
            return AttributePath.of(mapping, name);
        } catch (IllegalArgumentException unknown) {
            try {
                return AttributePath.of(
                        mapping, PropertyPath.from(name, mapping.javaType()).toDotPath());
            } catch (PropertyReferenceException ex) {
                unknown.addSuppressed(ex);
                throw unknown;
            }
        }
    }

    boolean isEntity() {
        return path.attribute() instanceof ToOne;
    }

    Class<?> javaType() {
        return path.attribute().javaType();
    }

    /** The column, or the entity a relation leads to. */
    Selectable<?> item() {
        DynamicTable<?> owner = path.owner();
        return path.attribute() instanceof ToOne relation
                ? owner.relation(relation.path(), relation.target().javaType())
                : owner.attribute(path.attribute().path());
    }
}
