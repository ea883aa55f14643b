package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.FetchedAfter;
import dev.orm.type.SqlType;

/**
 * A value in one column: a basic attribute of an entity, or a part of an embedded object.
 *
 * <p>Immutable and thread-safe.
 */
public final class BasicAttribute extends TypedAttribute {

    /**
     * The slot of a part of the id that only a relation holds ({@code @Id @ManyToOne}): {@link Id} reads and writes it
     * through the relation.
     */
    public static final int NO_SLOT = -1;

    private final Column column;
    private final SqlType<Object> type;
    private final Role role;
    private final boolean insertable;
    private final boolean updatable;
    private final Laziness laziness;
    private final Visibility visibility;

    enum Role {
        PLAIN,
        ID,
        VERSION
    }

    /** What it says about who sees the row. */
    enum Visibility {
        NONE,
        TENANT,
        DELETION
    }

    /** When its column is written and read, and what it says about who sees the row. */
    record Access(boolean insertable, boolean updatable, Laziness laziness, Visibility visibility) {

        static final Access PLAIN = new Access(true, true, Laziness.EAGER, Visibility.NONE);
    }

    BasicAttribute(Place place, Column column, SqlType<Object> type, Role role, Access access) {
        super(place);
        this.column = column;
        this.type = type;
        this.role = role;
        this.insertable = access.insertable();
        this.updatable = access.updatable();
        this.laziness = access.laziness();
        this.visibility = access.visibility();
    }

    /** The column, one of the owner's table. */
    public Column column() {
        return column;
    }

    @Override
    public SqlType<Object> type() {
        return type;
    }

    /** Whether this is the id or a part of it. */
    public boolean isId() {
        return role == Role.ID;
    }

    /** Whether this is the version that guards against concurrent changes. */
    public boolean isVersion() {
        return role == Role.VERSION;
    }

    /** Whether it holds the tenant that the row belongs to. */
    public boolean isTenant() {
        return visibility == Visibility.TENANT;
    }

    /** Whether it tells that the row was deleted softly. */
    public boolean isDeletion() {
        return visibility == Visibility.DELETION;
    }

    /** Whether an INSERT writes it. */
    public boolean insertable() {
        return insertable;
    }

    /** Whether an UPDATE writes it. */
    public boolean updatable() {
        return updatable;
    }

    @Override
    public boolean isLazy() {
        return laziness.isLazy();
    }

    @Override
    public String lazyGroup() {
        return laziness.group();
    }

    /** Whether the database may hold another value after a write than was written. */
    public boolean isFetched() {
        return !isId() && column.fetchedAfter() != FetchedAfter.NOTHING;
    }

    /** Whether an INSERT without a value takes the default of the column. */
    public boolean hasServerDefault() {
        return insertable && !isId() && column.serverDefault() != null;
    }

    @Override
    public boolean nullable() {
        return column.nullable();
    }
}
