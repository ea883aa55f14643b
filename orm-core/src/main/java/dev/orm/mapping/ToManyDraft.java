package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.schema.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A to-many relation while the mapping is compiled. */
final class ToManyDraft extends AttributeDraft {

    private final RelationSpec spec;
    private final Sort sort;
    private @Nullable BasicDraft keyAttribute;
    private @Nullable ToOneDraft mappedBy;
    private @Nullable ToManyDraft inverseOf;
    private @Nullable Link link;
    private @Nullable List<Column> joinColumns;
    private @Nullable ToMany relation;

    /**
     * What the collection looks like in memory, and what is said of its place in the database.
     *
     * @param index the columns of positions or keys; null without any
     */
    record Sort(CollectionKind kind, @Nullable IndexDraft index, Storage storage) {}

    /** What annotations say of where the relation is stored. */
    record Storage(List<JoinColumn> joinColumns, @Nullable JoinTable joinTable) {}

    ToManyDraft(EntityDraft owner, Member member, String path, RelationSpec spec, Sort sort) {
        super(owner, member, path);
        this.spec = spec;
        this.sort = sort;
    }

    @Override
    String tableName() {
        return "";
    }

    RelationSpec spec() {
        return spec;
    }

    CollectionKind kind() {
        return sort.kind();
    }

    @Nullable
    IndexDraft index() {
        return sort.index();
    }

    /** The attribute of the elements that is their key; null where keys have columns of their own, or are ids. */
    @Nullable
    BasicDraft keyAttribute() {
        return keyAttribute;
    }

    void keyAttribute(BasicDraft found) {
        keyAttribute = found;
    }

    /** The columns that its annotations, or those of what embeds it, name in the rows of the elements. */
    List<JoinColumn> annotatedJoinColumns() {
        return sort.storage().joinColumns();
    }

    @Nullable
    JoinTable annotatedJoinTable() {
        return sort.storage().joinTable();
    }

    void mappedBy(ToOneDraft owning) {
        mappedBy = owning;
    }

    @Nullable
    ToOneDraft mappedBy() {
        return mappedBy;
    }

    void inverseOf(ToManyDraft owning) {
        inverseOf = owning;
    }

    @Nullable
    ToManyDraft inverseOf() {
        return inverseOf;
    }

    void link(Link resolved) {
        link = resolved;
    }

    @Nullable
    Link link() {
        return link;
    }

    void joinColumns(List<Column> resolved) {
        joinColumns = List.copyOf(resolved);
    }

    @Nullable
    List<Column> joinColumns() {
        return joinColumns;
    }

    ToMany relation() {
        return Objects.requireNonNull(relation, this::describe);
    }

    void relation(ToMany finished) {
        relation = finished;
    }
}
