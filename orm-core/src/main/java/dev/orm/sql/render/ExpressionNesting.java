package dev.orm.sql.render;

import dev.orm.sql.Source;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The attributes whose expressions are being written, each as a part of the one before. */
final class ExpressionNesting {

    private final Set<Place> open = new LinkedHashSet<>();

    private record Place(Source source, String name) {

        @Override
        public String toString() {
            return source + "." + name;
        }
    }

    /**
     * Begins an expression.
     *
     * @throws IllegalStateException if it is a part of itself
     */
    void enter(ResolvedColumn column) {
        Place place = new Place(column.owner(), column.name());
        if (!open.add(place)) {
            String circle =
                    open.stream().map(Place::toString).collect(Collectors.joining(" uses ", "", " uses " + place));
            throw new IllegalStateException("The expression of " + place + " goes round in a circle: " + circle
                    + ". Let one of them be made of columns.");
        }
    }

    /**
     * Checks that a sub-query of an expression does not hide what the expression is about.
     *
     * @throws IllegalStateException if it reads the source itself, or one that it hangs on
     */
    void requireApart(Source read) {
        for (Place place : open) {
            for (Source around = place.source; around != null; around = around.parent()) {
                if (around.equals(read)) {
                    throw new IllegalStateException("A sub-query in the expression of " + place + " reads " + read
                            + ", as the statement around it does. Let it read another one: " + read
                            + ".scopedElement(), or ask by a relation.");
                }
            }
        }
    }

    void leave(ResolvedColumn column) {
        open.remove(new Place(column.owner(), column.name()));
    }
}
