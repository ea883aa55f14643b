package dev.orm.mapping;

import dev.orm.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a to-one relation are written, one element for each column: by the relation when a row is inserted
 * or updated, or by an attribute that is mapped to the same column.
 *
 * <p>Immutable and thread-safe.
 */
public final class ForeignKeyUse {

    /** The use of no columns, as on the inverse side. */
    static final ForeignKeyUse NONE = new ForeignKeyUse(List.of());

    private final List<Part> parts;
    private final List<BasicAttribute> twins;
    private final boolean inserted;
    private final boolean updated;
    private final boolean whole;

    /**
     * One column.
     *
     * @param column the column
     * @param inserted whether an INSERT writes it for the relation
     * @param updated whether an UPDATE does
     * @param holder the attribute that is mapped to the column, too, a part of the id perhaps; null if there is none
     */
    public record Part(
            Column column,
            boolean inserted,
            boolean updated,
            @Nullable BasicAttribute holder) {}

    ForeignKeyUse(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.twins = twins(parts);
        this.inserted = parts.stream().anyMatch(Part::inserted);
        this.updated = parts.stream().anyMatch(Part::updated);
        this.whole = parts.stream().allMatch(part -> part.inserted() && part.updated());
    }

    private static List<BasicAttribute> twins(List<Part> parts) {
        List<BasicAttribute> twins = new ArrayList<>();
        parts.stream()
                .map(Part::holder)
                .filter(Objects::nonNull)
                .filter(holder -> !holder.isId())
                .forEach(twins::add);
        return twins.size() == parts.size() ? List.copyOf(twins) : List.of();
    }

    /** The columns. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether an INSERT writes one of the columns for the relation. */
    public boolean isInserted() {
        return inserted;
    }

    /** Whether an UPDATE writes one of the columns for the relation. */
    public boolean isUpdated() {
        return updated;
    }

    /** Whether the relation writes all of its columns. */
    public boolean isWhole() {
        return whole;
    }

    /** The attributes that hold the whole foreign key as plain values beside the relation; empty if there are none. */
    public List<BasicAttribute> twins() {
        return twins;
    }

    /** The columns that an UPDATE writes for the relation. */
    public List<Column> updatedColumns() {
        return parts.stream().filter(Part::updated).map(Part::column).toList();
    }
}
