package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.schema.Table;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What annotations say of the table of an element collection: its own {@code @CollectionTable}, or the {@code joinTable}
 * of an {@code @AssociationOverride} where the collection is in an embeddable.
 *
 * @param name empty where nothing is said
 * @param foreignKey what is said of the constraint that refers to the owner; null where nothing is
 */
record CollectionTableSpec(
        String name,
        @Nullable String schema,
        JoinColumn[] joinColumns,
        @Nullable ForeignKey foreignKey,
        Extras extras) {

    /** What else a table may have. */
    private record Extras(
            UniqueConstraint[] uniqueConstraints,
            Index[] indexes,
            CheckConstraint[] checks,
            String comment,
            String options) {

        static final Extras NONE = new Extras(new UniqueConstraint[0], new Index[0], new CheckConstraint[0], "", "");
    }

    static CollectionTableSpec of(Member member, @Nullable AssociationOverride override) {
        JoinTable named = Overrides.joinTable(override);
        CollectionTableSpec table = named == null ? of(member.annotation(CollectionTable.class)) : of(named);
        return override != null && override.joinColumns().length > 0 ? table.with(override.joinColumns()) : table;
    }

    private static CollectionTableSpec of(@Nullable CollectionTable annotation) {
        return annotation == null
                ? new CollectionTableSpec("", null, new JoinColumn[0], null, Extras.NONE)
                : new CollectionTableSpec(
                        annotation.name(),
                        annotation.schema(),
                        annotation.joinColumns(),
                        annotation.foreignKey(),
                        new Extras(
                                annotation.uniqueConstraints(),
                                annotation.indexes(),
                                new CheckConstraint[0],
                                "",
                                annotation.options()));
    }

    private static CollectionTableSpec of(JoinTable annotation) {
        return new CollectionTableSpec(
                annotation.name(),
                annotation.schema(),
                annotation.joinColumns(),
                annotation.foreignKey(),
                new Extras(
                        annotation.uniqueConstraints(),
                        annotation.indexes(),
                        annotation.check(),
                        annotation.comment(),
                        annotation.options()));
    }

    private CollectionTableSpec with(JoinColumn[] columns) {
        return new CollectionTableSpec(name, schema, columns, foreignKey, extras);
    }

    /** Adds what is said of the table beside its columns. */
    void describe(Compilation compilation, ElementCollectionDraft collection, Table.Builder table) {
        new TableConstraints(compilation, collection.describe(), table)
                .add(extras.uniqueConstraints(), extras.indexes())
                .add(extras.checks(), extras.comment(), extras.options());
    }
}
