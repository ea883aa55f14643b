package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.schema.Column;
import jakarta.persistence.JoinColumn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A to-many relation while the mapping is compiled. */
final class ToManyDraft extends AttributeDraft {

    private final RelationSpec spec;
    private final CollectionKind kind;
    private @Nullable ToOneDraft mappedBy;
    private @Nullable ToManyDraft inverseOf;
    private @Nullable Link link;
    private @Nullable List<Column> joinColumns;
    private @Nullable ToMany relation;

    ToManyDraft(EntityDraft owner, Member member, String path, RelationSpec spec, CollectionKind kind) {
        super(owner, member, path);
        this.spec = spec;
        this.kind = kind;
    }

    @Override
    String tableName() {
        return "";
    }

    RelationSpec spec() {
        return spec;
    }

    CollectionKind kind() {
        return kind;
    }

    List<JoinColumn> annotatedJoinColumns() {
        return List.of(member().annotations(JoinColumn.class));
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
