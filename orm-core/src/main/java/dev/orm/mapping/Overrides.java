package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.PersistentClass;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Columns that an entity or an embedding attribute sets for attributes declared elsewhere, by their path from there.
 */
record Overrides(Map<String, Column> columns, Map<String, AssociationOverride> associations) {

    private static final JoinTable UNNAMED = unnamed();

    /** Those on an entity class and its mapped superclasses; the entity's own win. */
    static Overrides of(PersistentClass type) {
        Overrides overrides = new Overrides(new HashMap<>(), new HashMap<>());
        type.inheritedAnnotations(AttributeOverride.class).forEach(overrides::add);
        type.inheritedAnnotations(AssociationOverride.class).forEach(overrides::add);
        return overrides;
    }

    /** Those for the parts of an embedded attribute: its own, overruled by those from further out. */
    Overrides within(Member embedded) {
        Overrides inner = new Overrides(new HashMap<>(), new HashMap<>());
        List.of(embedded.annotations(AttributeOverride.class)).forEach(inner::add);
        List.of(embedded.annotations(AssociationOverride.class)).forEach(inner::add);
        String prefix = embedded.name() + ".";
        columns.forEach((path, column) -> putBelow(prefix, path, column, inner.columns));
        associations.forEach((path, join) -> putBelow(prefix, path, join, inner.associations));
        return inner;
    }

    /** Those for one part of a map: its keys, or its values. */
    Overrides below(String part) {
        Overrides inner = new Overrides(new HashMap<>(), new HashMap<>());
        columns.forEach((path, column) -> putBelow(part + ".", path, column, inner.columns));
        associations.forEach((path, join) -> putBelow(part + ".", path, join, inner.associations));
        return inner;
    }

    /** Those for the values of a map, which may be named without saying so. */
    Overrides ofValues() {
        Overrides values = below("value");
        columns.forEach((path, column) -> {
            if (!path.startsWith("key.") && !path.startsWith("value.")) {
                values.columns.put(path, column);
            }
        });
        associations.forEach((path, join) -> {
            if (!path.startsWith("key.") && !path.startsWith("value.")) {
                values.associations.put(path, join);
            }
        });
        return values;
    }

    @Nullable
    Column column(Member member) {
        Column overriding = columns.get(member.name());
        return overriding == null ? member.annotation(Column.class) : overriding;
    }

    JoinColumn[] joinColumns(Member member) {
        AssociationOverride overriding = associations.get(member.name());
        return overriding == null || overriding.joinColumns().length == 0
                ? member.annotations(JoinColumn.class)
                : overriding.joinColumns();
    }

    /** What is said of a relation, or of a collection of values, from further out. */
    @Nullable
    AssociationOverride association(Member member) {
        return associations.get(member.name());
    }

    /** The join table of a relation. */
    @Nullable
    JoinTable joinTable(Member member) {
        JoinTable overriding = joinTable(associations.get(member.name()));
        return overriding == null ? member.annotation(JoinTable.class) : overriding;
    }

    /** The table that an override names; null where it names none. */
    static @Nullable JoinTable joinTable(@Nullable AssociationOverride override) {
        return override == null || override.joinTable().equals(UNNAMED) ? null : override.joinTable();
    }

    /** The names of all that is overridden. */
    TreeSet<String> paths() {
        TreeSet<String> paths = new TreeSet<>(columns.keySet());
        paths.addAll(associations.keySet());
        return paths;
    }

    private void add(AttributeOverride override) {
        columns.put(override.name(), override.column());
    }

    private void add(AssociationOverride override) {
        associations.put(override.name(), override);
    }

    private static JoinTable unnamed() {
        try {
            return (JoinTable) AssociationOverride.class.getMethod("joinTable").getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Jakarta Persistence without @AssociationOverride(joinTable)", e);
        }
    }

    private static <V> void putBelow(String prefix, String path, V value, Map<String, V> into) {
        if (path.startsWith(prefix)) {
            into.put(path.substring(prefix.length()), value);
        }
    }
}
