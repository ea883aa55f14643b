package shop.base;

import jakarta.persistence.*;
import java.util.function.Function;

/** A generic superclass of another package, whose members subclasses see in part. */
@MappedSuperclass
public abstract class Base<K extends Comparable<K>> {

    @Id
    @GeneratedValue
    private K id;

    protected K former;

    String inPackage;

    public K open;

    public K getId() {
        return id;
    }

    protected String label() {
        return inPackage;
    }

    public <R> R map(Function<? super K, ? extends R> function) {
        return function.apply(id);
    }
}
