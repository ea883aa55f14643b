package dev.orm.metamodel.sample;

import dev.orm.metamodel.Embedded;
import dev.orm.metamodel.EmbeddedPath;
import dev.orm.metamodel.TextAttribute;

/** Attributes of {@link Address} where an entity embeds it. */
public final class Address_<E> extends Embedded<E> {

    public final TextAttribute<E> street = text("street");
    public final TextAttribute<E> city = text("city");

    public Address_(EmbeddedPath<E> path) {
        super(path);
    }
}
