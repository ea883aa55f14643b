package dev.orm.mapping;

import dev.orm.schema.Column;
import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relation to at most one entity: many-to-one, or either side of a one-to-one.
 *
 * <p>Immutable and thread-safe.
 */
public final class ToOne extends Attribute {

    private final EntityMapping<?> target;
    private final RelationTraits traits;
    private final Join join;
    private @Nullable Attribute inverse;

    /**
     * What holds the relation in the database.
     *
     * @param columns the foreign key, empty on the inverse side
     * @param targetAttributes what each column refers to
     * @param mapsId the parts of the owner's id fed by each column, or empty
     * @param refersToId whether that is the id of the target
     * @param use which of the columns are written for the relation
     * @param mappedBy the owning side, or null if this is it
     * @param condition what says which object is the target, or null if a key does
     */
    record Join(
            List<Column> columns,
            List<BasicAttribute> targetAttributes,
            List<BasicAttribute> mapsId,
            boolean refersToId,
            ForeignKeyUse use,
            @Nullable ToOne mappedBy,
            @Nullable RelationCondition condition) {}

    ToOne(Place place, EntityMapping<?> target, RelationTraits traits, Join join) {
        super(place);
        this.target = target;
        this.traits = traits;
        this.join = join;
    }

    /** The entity referred to. */
    public EntityMapping<?> target() {
        return target;
    }

    /** The columns of the owner's table that hold the reference; empty on the inverse side of a one-to-one. */
    public List<Column> columns() {
        return join.columns();
    }

    /** The attributes of the target the columns refer to, in the same order: its id, or other unique attributes. */
    public List<BasicAttribute> targetAttributes() {
        return join.targetAttributes();
    }

    /** Whether the columns refer to the id of the target. */
    public boolean refersToId() {
        return join.refersToId();
    }

    /** Whether there may be no target. */
    public boolean optional() {
        return traits.optional();
    }

    /** Whether the foreign key is in the owner's table. */
    public boolean owning() {
        return join.mappedBy() == null && join.condition() == null;
    }

    /** What says which object is the target, where no foreign key does; null for all other relations. */
    public @Nullable RelationCondition condition() {
        return join.condition();
    }

    /** The owning side of a one-to-one relation; null if this is the owning side. */
    public @Nullable ToOne mappedBy() {
        return join.mappedBy();
    }

    /** What the annotations say about loading. */
    public FetchType fetch() {
        return traits.fetch();
    }

    /** The operations passed on to the target, {@link CascadeType#ALL} spelled out. */
    public Set<CascadeType> cascade() {
        return traits.cascade();
    }

    /** Whether the target is deleted when the relation lets go of it. */
    public boolean orphanRemoval() {
        return traits.orphanRemoval();
    }

    /**
     * The other side: the relation of the target that is mapped by this one, or the one this is mapped by; null if
     * there is none.
     */
    public @Nullable Attribute inverse() {
        return owning() ? inverse : join.mappedBy();
    }

    /**
     * Whether the relation writes one of its columns; false if none of them is insertable or updatable, or they are
     * written as part of the id.
     */
    public boolean writesColumns() {
        return join.use().isInserted() || join.use().isUpdated();
    }

    /** Which of the columns are written for the relation, and which attributes hold them beside it. */
    public ForeignKeyUse use() {
        return join.use();
    }

    /** Whether nothing is written for the relation, on this side or the other: it is only loaded as others are. */
    public boolean isReadOnly() {
        return join.condition() != null
                || owning() && !writesColumns() && join.mapsId().isEmpty();
    }

    /** Whether an UPDATE can set the reference to NULL. */
    public boolean isClearable() {
        return optional() && join.use().isUpdated() && join.mapsId().isEmpty();
    }

    /**
     * The parts of the owner's id that take their value from this relation, in the order of {@link #columns()}; else
     * empty.
     */
    public List<BasicAttribute> mapsId() {
        return join.mapsId();
    }

    /** Of several relations mapped by this one, the one that holds all owners is the other side. */
    void inverse(Attribute mappedByThis) {
        if (inverse == null || owners(inverse).isA(owners(mappedByThis))) {
            inverse = mappedByThis;
        }
    }

    private static EntityMapping<?> owners(Attribute inverse) {
        return inverse instanceof ToMany toMany ? toMany.target() : ((ToOne) inverse).target();
    }
}
