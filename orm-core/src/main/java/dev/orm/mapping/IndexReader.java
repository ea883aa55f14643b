package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.metamodel.Elements;
import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @OrderColumn}, {@code @MapKeyColumn} and {@code @MapKeyJoinColumn}: the columns that say where in its
 * collection an element is.
 */
final class IndexReader {

    private static final List<Class<? extends Annotation>> OF_KEYS = List.of(
            MapKey.class,
            MapKeyClass.class,
            MapKeyColumn.class,
            MapKeyEnumerated.class,
            MapKeyJoinColumn.class,
            MapKeyJoinColumns.class);

    private final Compilation compilation;
    private final BasicTypes types;
    private final AttributeReader attributes;

    IndexReader(Compilation compilation, BasicTypes types, AttributeReader attributes) {
        this.compilation = compilation;
        this.types = types;
        this.attributes = attributes;
    }

    /** The columns of positions, or of keys; null where there are none, or where they cannot be mapped. */
    @Nullable
    IndexDraft read(Member member, CollectionKind kind, AttributeReader.Scope scope) {
        OrderColumn order = member.annotation(OrderColumn.class);
        if (order != null && kind != CollectionKind.LIST) {
            return refuse(
                    member,
                    "has @OrderColumn and is no List: only lists have positions. Declare it as a List, or remove the annotation");
        }
        if (order != null && member.has(OrderBy.class)) {
            return refuse(member, "has @OrderColumn and @OrderBy: keep the one that decides the order");
        }
        if (!kind.isMap() && OF_KEYS.stream().anyMatch(member::has)) {
            return refuse(
                    member,
                    "says how its keys are stored and is no Map: declare it as a Map, or remove the annotation");
        }
        if (!kind.isMap()) {
            return order == null ? null : position(member, order);
        }
        return member.has(MapKey.class) ? ofTarget(member) : key(member, kind, scope);
    }

    /** The keys are attributes of the elements, so that there are no columns for them. */
    private @Nullable IndexDraft ofTarget(Member member) {
        return OF_KEYS.stream().anyMatch(other -> other != MapKey.class && member.has(other))
                ? refuse(
                        member,
                        "has @MapKey, which takes an attribute of the elements as their key, and says how keys are"
                                + " stored: keep one of them")
                : null;
    }

    private IndexDraft position(Member member, OrderColumn annotation) {
        String name = annotation.name().isEmpty()
                ? compilation.naming().column(member.name() + "Order")
                : compilation.naming().explicit(annotation.name());
        Column.Builder column = Column.builder(name, SqlTypes.INTEGER).notNull().subject(member.describe());
        if (!annotation.columnDefinition().isEmpty()) {
            column.unsafeDefinition(annotation.columnDefinition());
        }
        if (!annotation.options().isEmpty()) {
            column.unsafeOptions(annotation.options());
        }
        return new IndexDraft.OfColumn(Elements.POSITION, Integer.class, erased(SqlTypes.INTEGER), column.build());
    }

    private @Nullable IndexDraft key(Member member, CollectionKind kind, AttributeReader.Scope scope) {
        MapKeyClass named = member.annotation(MapKeyClass.class);
        Member key = named == null ? member.ofArgument(0) : member.as(named.value());
        Class<?> keyType = key == null ? null : key.type();
        if (key == null || keyType == null) {
            return refuse(
                    member,
                    "does not say what its keys are: declare type arguments, such as Map<String, String>, or name"
                            + " their class by @MapKeyClass");
        }
        Member declared = named == null ? null : member.ofArgument(0);
        String misfit = declared == null ? null : Contradictions.misfit(declared.type(), keyType, "@MapKeyClass");
        if (misfit != null) {
            return refuse(member, misfit.substring(0, misfit.length() - 1));
        }
        if (kind == CollectionKind.SORTED_MAP && !Comparable.class.isAssignableFrom(keyType)) {
            return refuse(
                    member,
                    "is sorted, and its keys have no order: let " + keyType.getSimpleName()
                            + " implement Comparable, or use a Map");
        }
        boolean entity = compilation.declarations().has(keyType, Entity.class);
        boolean parts = entity || compilation.declarations().has(keyType, Embeddable.class);
        Class<? extends Annotation> misplaced = misplaced(member, entity, parts);
        if (misplaced != null) {
            return refuse(
                    member,
                    "has @" + misplaced.getSimpleName() + ", which says nothing about keys that are "
                            + (entity ? "entities" : parts ? "embeddables" : "single values") + ", as "
                            + keyType.getSimpleName() + " is: use "
                            + (entity
                                    ? "@MapKeyJoinColumn"
                                    : parts ? "@AttributeOverride(name = \"key...\")" : "@MapKeyColumn"));
        }
        if (parts) {
            return entity ? entity(member, key, scope) : embeddable(key, keyType, scope);
        }
        return basic(member, keyType, scope);
    }

    private static @Nullable Class<? extends Annotation> misplaced(Member member, boolean entity, boolean parts) {
        Stream<Class<? extends Annotation>> ofColumn = Stream.of(MapKeyColumn.class, MapKeyEnumerated.class);
        Stream<Class<? extends Annotation>> ofJoin = Stream.of(MapKeyJoinColumn.class, MapKeyJoinColumns.class);
        return Stream.concat(parts ? ofColumn : Stream.empty(), entity ? Stream.empty() : ofJoin)
                .filter(member::has)
                .findFirst()
                .orElse(null);
    }

    private @Nullable IndexDraft basic(Member member, Class<?> keyType, AttributeReader.Scope scope) {
        SqlType<?> type = types.ofKey(member, keyType, scope.overrides().conversionOfKeys(member));
        if (type == null) {
            return null;
        }
        ColumnSpec spec = ColumnSpec.ofKey(member.annotation(MapKeyColumn.class))
                .checked(MapKeyColumn.class, problem -> compilation.refuse(member, problem));
        String name = spec.isNamed()
                ? compilation.naming().explicit(spec.name())
                : compilation.naming().column(member.name() + "Key");
        Column column = spec.column(name, type, false)
                .notNull()
                .subject(member.describe())
                .build();
        return new IndexDraft.OfColumn(Elements.KEY, keyType, erased(type), column);
    }

    private @Nullable IndexDraft embeddable(Member key, Class<?> keyType, AttributeReader.Scope scope) {
        EntityDraft rows = rows(scope);
        String path = scope.path(key) + "." + Elements.KEY + ".";
        Draft read = attributes.embeddedPart(
                key,
                keyType,
                new AttributeReader.Scope(
                        rows, path, scope.overrides().within(key).below("key"), false, scope.within()));
        return read == null ? null : keys(rows, read);
    }

    private @Nullable IndexDraft entity(Member member, Member key, AttributeReader.Scope scope) {
        Class<?> target = key.type();
        if (target == null || compilation.entity(target) == null) {
            return refuse(
                    member,
                    "has keys of the entity " + key.genericType().getTypeName()
                            + ", which is not in the registry: add it there");
        }
        RelationTraits traits = new RelationTraits(FetchType.LAZY, Set.<CascadeType>of(), false, false);
        RelationSpec spec = new RelationSpec(RelationSpec.Kind.MANY_TO_ONE, target, "", traits);
        JoinColumn[] joins = Arrays.stream(member.annotations(MapKeyJoinColumn.class))
                .map(KeyJoinColumn::new)
                .toArray(JoinColumn[]::new);
        EntityDraft rows = rows(scope);
        return keys(rows, new ToOneDraft(rows, key, scope.path(key) + "." + Elements.KEY, spec, joins));
    }

    /** What is said of columns must be said of some that are there. */
    void checkOverrides(Member member, @Nullable IndexDraft index, boolean embeddedElement) {
        boolean embeddedKey = index instanceof IndexDraft.OfParts parts && parts.key() instanceof EmbeddedDraft;
        for (AttributeOverride override : member.annotations(AttributeOverride.class)) {
            boolean ofKey = override.name().startsWith("key.");
            if (ofKey ? !embeddedKey : !embeddedElement) {
                refuse(
                        member,
                        "overrides '" + override.name() + "', and its " + (ofKey ? "keys" : "elements")
                                + " are no embeddables: remove the override, or say it by "
                                + (ofKey ? "@MapKeyColumn or @MapKeyJoinColumn" : "@Column"));
            }
        }
    }

    /** The table of the keys is made for them alone: its columns go into that of the elements. */
    private static EntityDraft rows(AttributeReader.Scope scope) {
        return new EntityDraft(scope.entity(), Elements.KEY, null);
    }

    private static IndexDraft keys(EntityDraft rows, Draft key) {
        rows.members(List.of(key));
        rows.slots(rows.attributes().stream().map(AttributeDraft::path).toList());
        return new IndexDraft.OfParts(rows, key);
    }

    private @Nullable IndexDraft refuse(Member member, String problem) {
        compilation.problems().add(member.describe() + " " + problem + ".");
        return null;
    }

    @SuppressWarnings("unchecked") // values are handled as objects here
    private static SqlType<Object> erased(SqlType<?> type) {
        return (SqlType<Object>) type;
    }
}
