package dev.orm.generated.people;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What all entities with a single id share; its private state belongs to a generic superclass. */
@MappedSuperclass
public abstract class Numbered<K extends Comparable<K>> {

    @Id
    private K id;

    @Version
    private int version;

    public K getId() {
        return id;
    }

    protected <T extends Comparable<T>> T greater(T left, T right) {
        return left.compareTo(right) < 0 ? right : left;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Numbered<?> that && id != null && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return Numbered.class.hashCode();
    }
}
