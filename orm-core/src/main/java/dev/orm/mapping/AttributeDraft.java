package dev.orm.mapping;

import dev.orm.mapping.source.Member;

/** An attribute of an entity while the mapping is compiled. */
abstract sealed class AttributeDraft implements Draft permits BasicDraft, ToOneDraft, ToManyDraft {

    private final EntityDraft owner;
    private final Member member;
    private final String path;

    AttributeDraft(EntityDraft owner, Member member, String path) {
        this.owner = owner;
        this.member = member;
        this.path = path;
    }

    EntityDraft owner() {
        return owner;
    }

    /** The table its columns are in. */
    TableDraft table() {
        return owner.table();
    }

    @Override
    public Member member() {
        return member;
    }

    @Override
    public String path() {
        return path;
    }

    /** The Java class and the path, as messages name the attribute. */
    String describe() {
        return owner.type().getSimpleName() + "." + path;
    }

    Place place(EntityMapping<?> mapping, Class<?> javaType) {
        return new Place(mapping, path, owner.slot(path), javaType);
    }

    @Override
    public String toString() {
        return describe();
    }
}
