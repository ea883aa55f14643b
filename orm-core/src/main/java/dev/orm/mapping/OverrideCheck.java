package dev.orm.mapping;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.JoinTable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds overrides of relations and collections that say what does not fit the attribute. */
final class OverrideCheck {

    private OverrideCheck() {}

    /** Those paths below a prefix that lead to no attribute, each with what could have been meant. */
    static Stream<String> unknown(Collection<String> paths, List<AttributeDraft> attributes, String prefix) {
        return unknown(paths, attributes.stream().flatMap(OverrideCheck::overridable), prefix);
    }

    static Stream<String> unknown(Collection<String> paths, Stream<String> attributes, String prefix) {
        Set<String> known = new TreeSet<>();
        attributes.forEach(path -> known.add(path.substring(prefix.length())));
        return paths.stream()
                .filter(path -> !known.contains(path))
                .map(path -> "'" + path + "', which is not there: name one of " + String.join(", ", known) + ".");
    }

    /** An attribute, and the parts of the elements that it holds. */
    private static Stream<String> overridable(AttributeDraft attribute) {
        Stream<String> parts = attribute instanceof ElementCollectionDraft collection
                        && collection.element() instanceof EmbeddedDraft element
                ? element.attributes().map(AttributeDraft::path)
                : Stream.empty();
        return Stream.concat(Stream.of(attribute.path()), parts);
    }

    /** What is wrong with an override of a relation; null if nothing is. */
    static @Nullable String of(RelationSpec spec, @Nullable AssociationOverride override) {
        if (override == null) {
            return null;
        }
        boolean columns = override.joinColumns().length > 0;
        boolean table = Overrides.joinTable(override) != null;
        if (!spec.isOwning()) {
            return "is " + (spec.condition() == null ? "stored by " + spec.mappedBy() : "found by a condition")
                    + ", so an @AssociationOverride has nothing to say of it: remove it"
                    + (spec.condition() == null ? ", or override " + spec.mappedBy() + "." : ".");
        }
        if (spec.kind().isToOne() && table) {
            return "is a to-one relation and has no table of its own: override its columns by"
                    + " @AssociationOverride(joinColumns = ...).";
        }
        if (spec.kind() == RelationSpec.Kind.MANY_TO_MANY && columns) {
            return "is a @ManyToMany, whose columns are in its join table: override them by"
                    + " @AssociationOverride(joinTable = @JoinTable(joinColumns = ...)).";
        }
        return columns == table ? incomplete(columns) : null;
    }

    /** What is wrong with an override of an element collection; null if nothing is. */
    static @Nullable String ofElements(@Nullable AssociationOverride override) {
        if (override == null) {
            return null;
        }
        JoinTable table = Overrides.joinTable(override);
        boolean columns = override.joinColumns().length > 0;
        if (table != null && (table.inverseJoinColumns().length > 0 || !isUnsaid(table))) {
            return "is an @ElementCollection, whose rows refer to their owner alone: remove inverseJoinColumns and"
                    + " inverseForeignKey from the @AssociationOverride; @AttributeOverride names the columns of its"
                    + " elements.";
        }
        boolean twice = columns && table != null && table.joinColumns().length > 0;
        return twice || !columns && table == null ? incomplete(twice) : null;
    }

    private static boolean isUnsaid(JoinTable table) {
        return table.inverseForeignKey().name().isEmpty()
                && table.inverseForeignKey().options().isEmpty();
    }

    private static String incomplete(boolean both) {
        return both
                ? "has an @AssociationOverride with joinColumns and a joinTable: keep the one that holds the key of its owner."
                : "has an @AssociationOverride that says nothing: name joinColumns or a joinTable, or remove it.";
    }
}
