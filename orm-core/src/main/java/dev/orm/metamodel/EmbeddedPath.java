package dev.orm.metamodel;

/**
 * Where an embedded attribute stands. Made by the generated metamodel of the entity.
 *
 * @param <E> the entity class
 */
public final class EmbeddedPath<E> {

    private final PathSource<E> source;
    private final String name;

    EmbeddedPath(PathSource<E> source, String name) {
        this.source = source;
        this.name = name;
    }

    PathSource<E> source() {
        return source;
    }

    String of(String attribute) {
        return name + "." + attribute;
    }

    @Override
    public String toString() {
        return source + "." + name;
    }
}
