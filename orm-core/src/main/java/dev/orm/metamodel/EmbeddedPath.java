package dev.orm.metamodel;

import dev.orm.sql.Source;

/**
 * Where an embedded attribute stands. Made by the generated metamodel of the entity.
 *
 * @param <E> the entity class
 */
public final class EmbeddedPath<E> {

    private final Source source;
    private final String name;

    EmbeddedPath(Source source, String name) {
        this.source = source;
        this.name = name;
    }

    Source source() {
        return source;
    }

    String of(String attribute) {
        return name.isEmpty() ? attribute : name + "." + attribute;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? source.toString() : source + "." + name;
    }
}
