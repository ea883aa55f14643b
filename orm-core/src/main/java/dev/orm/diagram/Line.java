package dev.orm.diagram;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a diagram, from the entity that has it to the other, both by their places among the boxes. A relation that is mapped from both sides is
 * one line.
 */
record Line(int from, int to, End fromEnd, End toEnd, String label) {

    /** How many there are at one end of a line. */
    enum End {
        ONE("1"),
        ZERO_OR_ONE("0..1"),
        MANY("*");

        private final String text;

        End(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    static List<Line> of(EntityMapping<?> entity, List<EntityMapping<?>> entities) {
        List<Line> lines = new ArrayList<>();
        int from = entities.indexOf(entity);
        if (entity.parent() != null) {
            lines.add(new Line(from, entities.indexOf(entity.parent()), End.ZERO_OR_ONE, End.ONE, "extends"));
        }
        for (Attribute attribute : entity.attributes()) {
            if (attribute.owner() != entity) {
                continue; // a superclass has the line
            }
            if (attribute instanceof ToOne toOne && toOne.mappedBy() == null) {
                End many = toOne.inverse() instanceof ToOne ? End.ZERO_OR_ONE : End.MANY;
                End one = toOne.optional() ? End.ZERO_OR_ONE : End.ONE;
                lines.add(new Line(from, entities.indexOf(toOne.target()), many, one, label(toOne, toOne.inverse())));
            } else if (attribute instanceof ToMany toMany && toMany.mappedBy() == null && !isInverse(toMany)) {
                End owners = toMany.link() == null ? End.ZERO_OR_ONE : End.MANY;
                lines.add(new Line(
                        from, entities.indexOf(toMany.target()), owners, End.MANY, label(toMany, toMany.inverse())));
            }
        }
        return lines;
    }

    /** The other side of a relation through a join table has the line. */
    private static boolean isInverse(ToMany relation) {
        return !relation.owning() && relation.condition() == null;
    }

    private static String label(Attribute attribute, @Nullable Attribute inverse) {
        return inverse == null ? attribute.path() : attribute.path() + " / " + inverse.path();
    }
}
