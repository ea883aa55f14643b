package dev.orm.state;

/** Loads a lazy collection on first use: fills it, or throws naming entity, attribute and remedy. */
@FunctionalInterface
public interface CollectionLoader {

    void load(LazyCollection<?> collection);
}
