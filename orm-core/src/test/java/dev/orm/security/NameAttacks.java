package dev.orm.security;

import java.util.SortedMap;

/** All uses of names, by the signature of the method that takes the name; those of no single method in parentheses. */
final class NameAttacks {

    private NameAttacks() {}

    static SortedMap<String, NameAttack> all() {
        return new Attacks()
                .and(StatementAttacks.all())
                .and(LookupAttacks.all())
                .and(WriterAttacks.all())
                .and(SchemaAttacks.all())
                .and(ConstraintAttacks.all())
                .and(EntityAttacks.all())
                .and(ImperativeAttacks.all())
                .and(JsonAttacks.all())
                .and(CatalogAttacks.all())
                .all();
    }
}
