package dev.orm.mapping;

import dev.orm.mapping.source.Member;

/** An attribute of an entity while the mapping is compiled. */
abstract sealed class AttributeDraft implements Draft
        permits BasicDraft, ExpressionDraft, ToOneDraft, ToManyDraft, ElementCollectionDraft {

    /** Where an attribute is declared, and its path from its owner. */
    record Where(EntityDraft owner, Member member, String path) {}

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
        String named = tableName();
        TableDraft secondary = named.isEmpty() ? null : owner.secondary(named);
        return secondary == null ? owner.table() : secondary;
    }

    /** The name of the table as its annotations have it; empty for that of the entity. */
    abstract String tableName();

    /** Whether rows of other classes are in its table, which have no value for it. */
    boolean sharesTable() {
        return owner.sharesTable() && table() == owner.table();
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
