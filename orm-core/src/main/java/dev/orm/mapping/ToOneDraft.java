package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.metamodel.Elements;
import dev.orm.schema.Column;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A to-one relation while the mapping is compiled. */
final class ToOneDraft extends AttributeDraft {

    private final RelationSpec spec;
    private final List<JoinColumn> joinColumns;
    private Progress progress = Progress.OPEN;
    private List<ForeignKeyColumn> foreignKey = List.of();
    private @Nullable ToOneDraft mappedBy;
    private @Nullable ToOne relation;

    enum Progress {
        OPEN,
        RESOLVING,
        RESOLVED
    }

    /**
     * One column of the foreign key, what it refers to, the part of the owner's id it is, if any, and what is said of
     * it.
     */
    record ForeignKeyColumn(
            Column column,
            BasicDraft referenced,
            @Nullable BasicDraft idPart,
            @Nullable JoinColumn join) {

        boolean isInsertable() {
            return idPart == null && (join == null || join.insertable());
        }

        boolean isUpdatable() {
            return idPart == null && (join == null || join.updatable());
        }

        boolean isWritten() {
            return isInsertable() || isUpdatable();
        }
    }

    ToOneDraft(EntityDraft owner, Member member, String path, RelationSpec spec, JoinColumn[] joinColumns) {
        super(owner, member, path);
        this.spec = spec;
        this.joinColumns = List.of(joinColumns);
    }

    @Override
    String tableName() {
        return joinColumns.isEmpty() ? "" : joinColumns.get(0).table();
    }

    RelationSpec spec() {
        return spec;
    }

    /** What its columns are named after unless they say: the attribute, or the keys of one. */
    String columnBase() {
        return isKey() ? member().name() + "Key" : member().name();
    }

    /** Whether the entity is the key of a map. */
    boolean isKey() {
        return path().endsWith("." + Elements.KEY);
    }

    /** The join columns as annotated, none if their defaults apply. */
    List<JoinColumn> joinColumns() {
        return joinColumns;
    }

    boolean isOwning() {
        return spec.isOwning();
    }

    /** Whether the relation itself is the id or a part of it. */
    boolean isId() {
        return member().has(Id.class);
    }

    @Nullable
    MapsId mapsId() {
        return member().annotation(MapsId.class);
    }

    /** Whether the columns belong to the owner's id. */
    boolean isPartOfId() {
        return isId() || mapsId() != null;
    }

    boolean isOptional() {
        return !isPartOfId() && spec.traits().optional() && joinColumns.stream().allMatch(JoinColumn::nullable);
    }

    /** Whether the columns take NULL: always where rows of other classes are in the table. */
    boolean isNullable() {
        return isOptional() || sharesTable();
    }

    /** Whether INSERT or UPDATE write one of the columns. */
    boolean writesColumns() {
        return isOwning()
                && !isPartOfId()
                && (joinColumns.isEmpty()
                        || joinColumns.stream().anyMatch(join -> join.insertable() || join.updatable()));
    }

    /** Whether nothing writes the columns on behalf of the relation. */
    boolean isReadOnly() {
        return isOwning() && !isPartOfId() && !writesColumns();
    }

    Progress progress() {
        return progress;
    }

    void progress(Progress now) {
        progress = now;
    }

    /** The columns, empty on the inverse side and where they could not be resolved. */
    List<ForeignKeyColumn> foreignKey() {
        return foreignKey;
    }

    void foreignKey(List<ForeignKeyColumn> columns) {
        foreignKey = List.copyOf(columns);
    }

    /** Whether each target has one owner at most, and the columns are not a key already. */
    boolean isUnique() {
        return spec.kind() == RelationSpec.Kind.ONE_TO_ONE && isOwning() && !isPartOfId();
    }

    /** The relation of the target that stores this one, once it is found. */
    @Nullable
    ToOneDraft mappedBy() {
        return mappedBy;
    }

    void mappedBy(ToOneDraft owning) {
        mappedBy = owning;
    }

    /** The finished relation. */
    ToOne relation() {
        return Objects.requireNonNull(relation, this::describe);
    }

    void relation(ToOne finished) {
        relation = finished;
    }
}
