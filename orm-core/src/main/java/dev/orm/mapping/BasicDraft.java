package dev.orm.mapping;

import dev.orm.annotation.RenamedFrom;
import dev.orm.annotation.SoftDelete;
import dev.orm.annotation.TenantId;
import dev.orm.mapping.source.Member;
import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import jakarta.persistence.Basic;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A basic attribute while the mapping is compiled, or a part of an id that only a relation holds. */
final class BasicDraft extends AttributeDraft {

    private final Class<?> javaType;
    private final SqlType<?> type;
    private final ColumnSpec spec;
    private final boolean id;
    private final @Nullable BasicDraft held;
    private @Nullable Column column;
    private @Nullable ToOneDraft fedBy;
    private @Nullable BasicAttribute attribute;

    /** How a member is stored: its class, its SQL type and its column. */
    record Storage(Class<?> javaType, SqlType<?> type, ColumnSpec spec) {}

    BasicDraft(EntityDraft owner, Member member, String path, Storage storage, boolean partOfId) {
        super(owner, member, path);
        this.javaType = storage.javaType();
        this.type = storage.type();
        this.spec = storage.spec();
        this.id = partOfId;
        this.held = null;
    }

    /** The part of an id that is held by the id of the target of a relation. */
    BasicDraft(ToOneDraft relation, BasicDraft held, Column column) {
        super(relation.owner(), relation.member(), relation.path() + "." + held.path());
        this.javaType = held.javaType;
        this.type = held.type;
        this.spec = ColumnSpec.of(null);
        this.id = true;
        this.held = held;
        this.column = column;
        this.fedBy = relation;
    }

    @Override
    String tableName() {
        return spec.table();
    }

    Class<?> javaType() {
        return javaType;
    }

    SqlType<?> type() {
        return type;
    }

    ColumnSpec spec() {
        return spec;
    }

    boolean isId() {
        return id;
    }

    boolean isVersion() {
        return held == null && member().has(Version.class);
    }

    @Nullable
    GeneratedValue generated() {
        return held != null ? null : member().annotation(GeneratedValue.class);
    }

    /** Whether there is no attribute of the entity for it. */
    boolean isHeldByRelation() {
        return held != null;
    }

    /** How the object that is the id names this part: a relation by its own name, and what is in the id of its target behind that. */
    String nameInId() {
        ToOneDraft relation = fedBy;
        if (held == null || relation == null) {
            return path().substring(path().indexOf('.') + 1);
        } else if (!owner().hasCompositeId()) {
            return held.nameInId(); // the id is that of the target
        }
        return held.isInKeyObject() ? relation.path() + "." + held.nameInId() : relation.path();
    }

    /** Whether the id that this is a part of is an object of a class of its own. */
    private boolean isInKeyObject() {
        return owner().hasCompositeId() || held != null && held.isInKeyObject();
    }

    /** The relation that this part of the id takes its value from, or null. */
    @Nullable
    ToOneDraft fedBy() {
        return fedBy;
    }

    void feedBy(ToOneDraft relation) {
        fedBy = relation;
    }

    @Nullable
    Column columnIfKnown() {
        return column;
    }

    /** The column, once columns are resolved. */
    Column column() {
        return Objects.requireNonNull(column, this::describe);
    }

    void column(Column resolved) {
        column = resolved;
    }

    /** Starts the column of this attribute under a name. */
    Column.Builder newColumn(String name) {
        Column.Builder column = spec.column(name, type, member().has(Lob.class))
                .nullable(isNullable())
                .subject(describe());
        ServerValues.add(member(), column);
        RenamedFrom renamed = member().annotation(RenamedFrom.class);
        if (renamed != null) {
            column.renamedFrom(renamed.value());
        }
        return column;
    }

    /** The finished attribute, made once. */
    BasicAttribute attribute(EntityMapping<?> mapping) {
        if (attribute == null) {
            Place place = held != null
                    ? new Place(mapping, path(), BasicAttribute.NO_SLOT, javaType)
                    : place(mapping, javaType);
            BasicAttribute.Access access =
                    new BasicAttribute.Access(isInsertable(), isUpdatable(), laziness(), visibility());
            attribute = new BasicAttribute(place, column(), erasedType(), role(), access);
        }
        return attribute;
    }

    boolean isInsertable() {
        return id || spec.insertable() && !ServerValues.isWrittenByDatabase(member());
    }

    boolean isUpdatable() {
        return !id && !isTenant() && spec.updatable() && !ServerValues.isWrittenByDatabase(member());
    }

    private Laziness laziness() {
        boolean always = held != null || id || isVersion() || visibility() != BasicAttribute.Visibility.NONE;
        return always ? Laziness.EAGER : Laziness.of(member());
    }

    boolean isTenant() {
        return held == null && member().has(TenantId.class);
    }

    boolean isDeletion() {
        return held == null && member().has(SoftDelete.class);
    }

    private BasicAttribute.Visibility visibility() {
        if (isTenant()) {
            return BasicAttribute.Visibility.TENANT;
        }
        return isDeletion() ? BasicAttribute.Visibility.DELETION : BasicAttribute.Visibility.NONE;
    }

    boolean isNullable() {
        Basic basic = member().annotation(Basic.class);
        boolean embedded = !path().equals(member().name());
        if (sharesTable()) {
            return true;
        }
        boolean mandatory = id || isVersion() || isTenant() || !spec.nullable() || basic != null && !basic.optional();
        return !mandatory && (embedded || !javaType.isPrimitive());
    }

    private BasicAttribute.Role role() {
        if (id) {
            return BasicAttribute.Role.ID;
        }
        return isVersion() ? BasicAttribute.Role.VERSION : BasicAttribute.Role.PLAIN;
    }

    static boolean isIdMember(Member member) {
        return member.has(Id.class) || member.has(EmbeddedId.class);
    }

    /** The type, for values whose class is not known here. */
    @SuppressWarnings("unchecked")
    SqlType<Object> erasedType() {
        return (SqlType<Object>) type;
    }
}
