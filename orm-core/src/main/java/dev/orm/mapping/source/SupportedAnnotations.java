package dev.orm.mapping.source;

import dev.orm.event.LifecycleEvent;
import jakarta.persistence.*;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The annotations of Jakarta Persistence that have an effect here, with those of their attributes that have one.
 * Everything else is refused rather than ignored.
 */
final class SupportedAnnotations {

    private static final Map<Class<?>, Set<String>> ATTRIBUTES = new HashMap<>();

    static {
        supports(Entity.class, "name");
        supports(Table.class, "name", "schema", "uniqueConstraints", "indexes", "check", "comment", "options");
        supports(CheckConstraint.class, "name", "constraint");
        supports(UniqueConstraint.class, "name", "columnNames", "options");
        supports(Index.class, "name", "columnList", "unique");
        supports(MappedSuperclass.class);
        supports(Access.class, "value");
        supports(Transient.class);
        supports(Id.class);
        supports(EmbeddedId.class);
        supports(IdClass.class, "value");
        supports(MapsId.class, "value");
        supports(GeneratedValue.class, "strategy", "generator");
        supports(SequenceGenerator.class, "name", "sequenceName", "schema", "initialValue", "allocationSize");
        supports(SequenceGenerators.class, "value");
        supports(Basic.class, "optional", "fetch");
        supports(
                Column.class,
                "name",
                "table",
                "unique",
                "nullable",
                "insertable",
                "updatable",
                "columnDefinition",
                "length",
                "precision",
                "scale",
                "secondPrecision",
                "check",
                "comment",
                "options");
        supports(Version.class);
        supports(Lob.class);
        supports(Enumerated.class, "value");
        supports(EnumeratedValue.class);
        supports(Convert.class, "converter", "disableConversion", "attributeName");
        supports(Converts.class, "value");
        supports(Converter.class, "autoApply");
        supports(Embeddable.class);
        supports(Embedded.class);
        supports(AttributeOverride.class, "name", "column");
        supports(AttributeOverrides.class, "value");
        supports(AssociationOverride.class, "name", "joinColumns", "joinTable");
        supports(AssociationOverrides.class, "value");
        supports(ManyToOne.class, "targetEntity", "cascade", "fetch", "optional");
        supports(OneToOne.class, "targetEntity", "cascade", "fetch", "optional", "mappedBy", "orphanRemoval");
        supports(OneToMany.class, "targetEntity", "cascade", "fetch", "mappedBy", "orphanRemoval");
        supports(ManyToMany.class, "targetEntity", "cascade", "fetch", "mappedBy");
        supports(
                JoinColumn.class,
                "name",
                "table",
                "referencedColumnName",
                "unique",
                "nullable",
                "insertable",
                "updatable",
                "columnDefinition",
                "check",
                "comment",
                "options",
                "foreignKey");
        supports(JoinColumns.class, "value", "foreignKey");
        supports(
                JoinTable.class,
                "name",
                "schema",
                "joinColumns",
                "inverseJoinColumns",
                "foreignKey",
                "inverseForeignKey",
                "uniqueConstraints",
                "indexes",
                "check",
                "comment",
                "options");
        supports(ForeignKey.class, "name", "value", "options");
        supports(OrderBy.class, "value");
        supports(EntityListeners.class, "value");
        supports(ExcludeDefaultListeners.class);
        supports(ExcludeSuperclassListeners.class);
        Arrays.stream(LifecycleEvent.values()).forEach(event -> supports(event.annotation()));
        supports(
                SecondaryTable.class,
                "name",
                "schema",
                "pkJoinColumns",
                "foreignKey",
                "uniqueConstraints",
                "indexes",
                "check",
                "comment",
                "options");
        supports(SecondaryTables.class, "value");
        supports(Inheritance.class, "strategy");
        supports(DiscriminatorColumn.class, "name", "discriminatorType", "columnDefinition", "options", "length");
        supports(DiscriminatorValue.class, "value");
        supports(
                PrimaryKeyJoinColumn.class,
                "name",
                "referencedColumnName",
                "columnDefinition",
                "options",
                "foreignKey");
        supports(PrimaryKeyJoinColumns.class, "value", "foreignKey");
        supports(ElementCollection.class, "targetClass", "fetch");
        supports(
                CollectionTable.class,
                "name",
                "schema",
                "joinColumns",
                "foreignKey",
                "uniqueConstraints",
                "indexes",
                "options");
        supports(OrderColumn.class, "name", "nullable", "columnDefinition", "options");
        supports(MapKeyColumn.class, "name", "unique", "columnDefinition", "options", "length", "precision", "scale");
        supports(MapKeyEnumerated.class, "value");
        supports(MapKey.class, "name");
        supports(MapKeyClass.class, "value");
        supports(
                MapKeyJoinColumn.class,
                "name",
                "referencedColumnName",
                "unique",
                "columnDefinition",
                "options",
                "foreignKey");
        supports(MapKeyJoinColumns.class, "value");
    }

    /** What to do instead, by annotation, or by annotation and attribute. */
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("MapKeyColumn.nullable", "remove it; a key is never null"),
            Map.entry("MapKeyColumn.table", "remove it; the key is in the table of the collection"),
            Map.entry("MapKeyJoinColumn.nullable", "remove it; a key is never null"),
            Map.entry("MapKeyJoinColumn.table", "remove it; the key is in the table of the collection"),
            Map.entry("MapKeyTemporal", "use a type of java.time and remove the annotation"),
            Map.entry("TableGenerator", "use a sequence or an identity column"),
            Map.entry("Temporal", "use a type of java.time and remove the annotation"),
            Map.entry("Cacheable", "remove it, there is no second-level cache"),
            Map.entry(
                    "NamedQuery",
                    "write the query as a typed select or a repository method, and remove the annotation"),
            Map.entry(
                    "NamedNativeQuery",
                    "write the query in the expression language, or with Sql.unsafe where it must be native, and remove the annotation"),
            Map.entry("NamedEntityGraph", "say with loader options what a query loads, and remove the annotation"),
            Map.entry("Table.catalog", "use schema, or connect to that database"),
            Map.entry("SecondaryTable.catalog", "use schema, or connect to that database"),
            Map.entry("JoinTable.catalog", "use schema, or connect to that database"),
            Map.entry("CollectionTable.catalog", "use schema, or connect to that database"),
            Map.entry("SequenceGenerator.catalog", "use schema, or connect to that database"),
            Map.entry("AssociationOverride.foreignKey", "say it by the foreignKey of its @JoinColumn or @JoinTable"),
            Map.entry("MapKeyJoinColumns.foreignKey", "say it by the foreignKey of the @MapKeyJoinColumn"),
            Map.entry("ForeignKey.foreignKeyDefinition", "say what is special about it with options"),
            Map.entry("Index.options", "describe the index in a MetaData of your own, where it has methods for that"),
            Map.entry("CheckConstraint.options", "remove them, databases know none that hold for all"));

    private static final ClassValue<Unsupported> UNSUPPORTED = new ClassValue<>() {
        @Override
        protected Unsupported computeValue(Class<?> annotation) {
            return Unsupported.of(annotation, ATTRIBUTES.getOrDefault(annotation, Set.of()));
        }
    };

    /**
     * The attributes to check: those that must have their default, and those that hold annotations to check in turn.
     */
    private record Unsupported(Map<Method, Object> mustBeDefault, List<Method> nested) {

        static Unsupported of(Class<?> annotation, Set<String> supported) {
            Map<Method, Object> mustBeDefault = new LinkedHashMap<>();
            List<Method> nested = new ArrayList<>();
            for (Method attribute : annotation.getDeclaredMethods()) {
                Class<?> type = attribute.getReturnType();
                if (!supported.contains(attribute.getName())) {
                    mustBeDefault.put(attribute, attribute.getDefaultValue());
                } else if (type.isAnnotation()
                        || type.isArray() && type.getComponentType().isAnnotation()) {
                    nested.add(attribute);
                }
            }
            return new Unsupported(mustBeDefault, nested);
        }
    }

    private SupportedAnnotations() {}

    static boolean isSupported(Class<?> annotation) {
        return ATTRIBUTES.containsKey(annotation);
    }

    static void check(Supplier<String> where, Annotation annotation, Problems problems) {
        Class<?> type = annotation.annotationType();
        String name = type.getSimpleName();
        if (!isSupported(type)) {
            problems.add(where.get() + " has @" + name + ", which is not supported: " + remedy(name, name) + ".");
            return;
        }
        Unsupported unsupported = UNSUPPORTED.get(type);
        unsupported.mustBeDefault().forEach((attribute, expected) -> {
            if (!Objects.deepEquals(value(annotation, attribute), expected)) {
                problems.add(
                        where.get() + " has @" + name + " with " + attribute.getName() + ", which is not supported: "
                                + remedy(name + "." + attribute.getName(), attribute.getName()) + ".");
            }
        });
        for (Method attribute : unsupported.nested()) {
            Object value = value(annotation, attribute);
            Annotation[] nested = value instanceof Annotation one ? new Annotation[] {one} : (Annotation[]) value;
            Arrays.stream(nested).forEach(n -> check(where, n, problems));
        }
    }

    private static String remedy(String key, String name) {
        String singular = key.endsWith("ies") ? key.substring(0, key.length() - 3) + "y" : key;
        for (String candidate : List.of(key, singular, key.replaceFirst("s$", ""))) {
            if (REMEDIES.containsKey(candidate)) {
                return REMEDIES.get(candidate);
            }
        }
        return "remove " + name;
    }

    private static Object value(Annotation annotation, Method attribute) {
        try {
            return attribute.invoke(annotation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + annotation, e);
        }
    }

    private static void supports(Class<?> annotation, String... attributes) {
        ATTRIBUTES.put(annotation, Set.of(attributes));
    }
}
