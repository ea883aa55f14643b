package dev.orm.mapping;

import dev.orm.schema.Column;
import java.util.LinkedHashMap;
import java.util.Map;

/** The column that tells the classes of a hierarchy apart, while the mapping is compiled. */
final class DiscriminatorDraft {

    private final Column column;
    private final Map<Object, EntityDraft> classes = new LinkedHashMap<>();

    DiscriminatorDraft(Column column) {
        this.column = column;
    }

    Column column() {
        return column;
    }

    /** The class of each value. */
    Map<Object, EntityDraft> classes() {
        return classes;
    }
}
