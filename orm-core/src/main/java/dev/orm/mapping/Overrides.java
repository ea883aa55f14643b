package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.PersistentClass;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns and converters that an entity or an embedding attribute sets for attributes declared elsewhere, by their path from there.
 */
record Overrides(
        Map<String, Column> columns, Map<String, AssociationOverride> associations, Map<String, Convert> conversions) {

    private static final JoinTable UNNAMED = unnamed();
    private static final String KEY = "key";
    private static final String VALUE = "value";

    /** Those on an entity class and its mapped superclasses; the entity's own win. */
    static Overrides of(PersistentClass type) {
        return new Overrides(new HashMap<>(), new HashMap<>(), new HashMap<>())
                .with(
                        type.inheritedAnnotations(AttributeOverride.class),
                        type.inheritedAnnotations(AssociationOverride.class),
                        type.inheritedAnnotations(Convert.class));
    }

    private Overrides with(
            List<AttributeOverride> attributes, List<AssociationOverride> relations, List<Convert> converts) {
        attributes.forEach(override -> columns.put(override.name(), override.column()));
        relations.forEach(override -> associations.put(override.name(), override));
        converts.stream()
                .filter(convert -> !convert.attributeName().isEmpty())
                .forEach(convert -> conversions.put(convert.attributeName(), convert));
        return this;
    }

    /** Those for the parts of an embedded attribute: its own, overruled by those from further out. */
    Overrides within(Member embedded) {
        Overrides inner = new Overrides(new HashMap<>(), new HashMap<>(), new HashMap<>())
                .with(
                        List.of(embedded.annotations(AttributeOverride.class)),
                        List.of(embedded.annotations(AssociationOverride.class)),
                        List.of(embedded.annotations(Convert.class)));
        inner.putAll(below(embedded.name()));
        return inner;
    }

    /** Those for one part of a map, its keys or its values, or for one embedded attribute. */
    Overrides below(String part) {
        return renamed(path -> path.startsWith(part + ".") ? path.substring(part.length() + 1) : null);
    }

    /** Those for the values of a map, which may be named without saying so. */
    Overrides ofValues() {
        Overrides values = below(VALUE);
        values.putAll(renamed(path -> isOf(KEY, path) || isOf(VALUE, path) ? null : path));
        return values;
    }

    private static boolean isOf(String part, String path) {
        return path.equals(part) || path.startsWith(part + ".");
    }

    private Overrides renamed(Function<String, @Nullable String> rename) {
        return new Overrides(renamed(columns, rename), renamed(associations, rename), renamed(conversions, rename));
    }

    private static <V> Map<String, V> renamed(Map<String, V> values, Function<String, @Nullable String> rename) {
        Map<String, V> renamed = new HashMap<>();
        values.forEach((path, value) -> {
            String name = rename.apply(path);
            if (name != null) {
                renamed.put(name, value);
            }
        });
        return renamed;
    }

    private void putAll(Overrides others) {
        columns.putAll(others.columns);
        associations.putAll(others.associations);
        conversions.putAll(others.conversions);
    }

    /** What is said of the converter of a value. */
    @Nullable
    Convert conversion(Member member) {
        Convert overriding = conversions.get(member.name());
        return overriding == null ? own(member) : overriding;
    }

    /** What is said of the converter of the elements of a collection. */
    @Nullable
    Convert conversionOfElements(Member member) {
        Convert ofValues = within(member).conversions.get(VALUE);
        return ofValues == null ? conversion(member) : ofValues;
    }

    /** What is said of the converter of the keys of a map. */
    @Nullable
    Convert conversionOfKeys(Member member) {
        return within(member).conversions.get(KEY);
    }

    private static @Nullable Convert own(Member member) {
        for (Convert convert : member.annotations(Convert.class)) {
            if (convert.attributeName().isEmpty()) {
                return convert;
            }
        }
        return null;
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

    /** The names of all whose columns are overridden. */
    TreeSet<String> paths() {
        TreeSet<String> paths = new TreeSet<>(columns.keySet());
        paths.addAll(associations.keySet());
        return paths;
    }

    private static JoinTable unnamed() {
        try {
            return (JoinTable) AssociationOverride.class.getMethod("joinTable").getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Jakarta Persistence without @AssociationOverride(joinTable)", e);
        }
    }
}
