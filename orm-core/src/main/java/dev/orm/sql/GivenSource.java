package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** What callers join or load. */
final class GivenSource {

    private GivenSource() {}

    /**
     * Checks that a source is given.
     *
     * @throws IllegalArgumentException if it is null, as {@link Source#parent()} of an entity is
     */
    static void require(String method, @Nullable Source source) {
        if (source == null) {
            throw new IllegalArgumentException(method + "(null): what to " + method + " is null. A relation named as a"
                    + " method that every source has, such as parent, is generated with an underscore: parent_().");
        }
    }
}
