package dev.orm.mapping;

import jakarta.persistence.SecondaryTable;
import java.util.HashSet;
import java.util.Set;

/** Refuses what cannot lie in a table beside that of an entity, and names of tables that are not there. */
final class SecondaryTables {

    private final Compilation compilation;
    private final Set<String> names = new HashSet<>();

    SecondaryTables(Compilation compilation) {
        this.compilation = compilation;
        compilation.entities().forEach(entity -> names.add(entity.qualifiedTableName()));
    }

    void check(EntityDraft entity) {
        if (!entity.secondaries().isEmpty() && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS) {
            refuse(
                    entity,
                    "has a @SecondaryTable in a TABLE_PER_CLASS hierarchy, each class of which has all in one table:"
                            + " remove it, or use JOINED.");
        }
        for (TableDraft secondary : entity.secondaries()) {
            if (!names.add(secondary.qualifiedName())) {
                refuse(
                        entity,
                        "has the @SecondaryTable " + secondary.name()
                                + ", which is the table of another entity, or one that is named twice: name another table.");
            }
        }
        entity.declared().forEach(this::check);
    }

    private void check(AttributeDraft attribute) {
        String named = attribute.tableName();
        if (named.isEmpty() || named.equalsIgnoreCase(attribute.owner().tableName())) {
            return;
        }
        TableDraft secondary = attribute.owner().secondary(named);
        SecondaryTable annotation = secondary == null ? null : secondary.secondary();
        if (annotation == null) {
            compilation.refuse(
                    attribute,
                    "is in the table " + named + ", which "
                            + attribute.owner().type().getSimpleName()
                            + " does not have: declare it there by @SecondaryTable, or name another.");
        } else if (attribute instanceof BasicDraft basic && (basic.isId() || basic.isVersion())
                || attribute instanceof ToOneDraft relation && relation.isPartOfId()) {
            compilation.refuse(
                    attribute,
                    "is the id or the version, and in the table " + named
                            + ": leave it in the table of the entity, which the others follow.");
        }
    }

    private void refuse(EntityDraft entity, String problem) {
        compilation.problems().add(entity.type().getSimpleName() + " " + problem);
    }
}
