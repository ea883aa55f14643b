package dev.orm.schema.catalog;

import java.io.Serial;
import java.util.Collection;

/** Says that a database does not have an object that was asked for, and which it has. */
public final class NoSuchObjectException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * An object that is not there.
     *
     * @param kind  what was looked for, such as {@code table}
     * @param name  its name as it was given
     * @param there the names of the objects of this kind that are there
     */
    public NoSuchObjectException(String kind, String name, Collection<String> there) {
        super("The database has no " + kind + " \"" + name + "\"; it has "
                + (there.isEmpty() ? "none" : String.join(", ", there))
                + ". A name that is not in quotes is folded as the database folds it");
    }
}
