package dev.orm.mapping;

import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Copies and compares attribute values for generated access code. Stateless and thread-safe. */
public final class AttributeValues {

    private AttributeValues() {}

    /** Whether two decimals are the same number; their scale is the column's. */
    public static boolean sameDecimal(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == right || left != null && right != null && left.compareTo(right) == 0;
    }

    /** The set with one slot more; null stands for the empty set. */
    public static BitSet mark(@Nullable BitSet changes, int slot) {
        BitSet marked = changes == null ? new BitSet() : changes;
        marked.set(slot);
        return marked;
    }
}
