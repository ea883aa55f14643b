package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ToOne;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of elements, and of their positions or keys, out of a row: a relation takes several columns and stands
 * for the entity they refer to.
 *
 * @param leaves what stands in the row
 * @param first  the place of the first column, counted from 0
 */
record LeafValues(List<Attribute> leaves, int first) {

    /** Takes note of the entities that a row refers to. */
    void expect(@Nullable Object[] row, References references) {
        int column = first;
        for (Attribute leaf : leaves) {
            int width = width(leaf);
            if (leaf instanceof ToOne relation) {
                references.expect(relation, Arrays.asList(row).subList(column, column + width));
            }
            column += width;
        }
    }

    /** One value for each leaf. */
    @Nullable
    Object[] of(@Nullable Object[] row, References references) {
        List<@Nullable Object> values = new ArrayList<>(leaves.size());
        int column = first;
        for (Attribute leaf : leaves) {
            int width = width(leaf);
            values.add(
                    leaf instanceof ToOne relation
                            ? references.get(relation, Arrays.asList(row).subList(column, column + width))
                            : row[column]);
            column += width;
        }
        return values.toArray();
    }

    private static int width(Attribute leaf) {
        return leaf instanceof BasicAttribute ? 1 : ((ToOne) leaf).columns().size();
    }
}
