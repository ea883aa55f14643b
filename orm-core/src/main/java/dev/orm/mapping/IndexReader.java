package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.metamodel.Elements;
import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

/** Reads {@code @OrderColumn} and {@code @MapKeyColumn}: the column that says where in its collection an element is. */
final class IndexReader {

    private final Compilation compilation;
    private final BasicTypes types;

    IndexReader(Compilation compilation, BasicTypes types) {
        this.compilation = compilation;
        this.types = types;
    }

    /** The column of positions, or of keys; null where there is none, or where it cannot be mapped. */
    @Nullable
    IndexDraft read(Member member, CollectionKind kind) {
        OrderColumn order = member.annotation(OrderColumn.class);
        if (order != null && kind != CollectionKind.LIST) {
            return refuse(
                    member,
                    "has @OrderColumn and is no List: only lists have positions. Declare it as a List, or remove the annotation");
        }
        if (order != null && member.has(OrderBy.class)) {
            return refuse(member, "has @OrderColumn and @OrderBy: keep the one that decides the order");
        }
        if (!kind.isMap() && (member.has(MapKeyColumn.class) || member.has(MapKeyEnumerated.class))) {
            return refuse(
                    member,
                    "says how its keys are stored and is no Map: declare it as a Map, or remove the annotation");
        }
        return kind.isMap() ? key(member, kind) : order == null ? null : position(member, order);
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
        return new IndexDraft(Elements.POSITION, Integer.class, erased(SqlTypes.INTEGER), column.build());
    }

    private @Nullable IndexDraft key(Member member, CollectionKind kind) {
        Member key = member.ofArgument(0);
        Class<?> keyType = key == null ? null : key.type();
        if (keyType == null) {
            return refuse(
                    member, "does not say what its keys are: declare type arguments, such as Map<String, String>");
        }
        if (kind == CollectionKind.SORTED_MAP && !Comparable.class.isAssignableFrom(keyType)) {
            return refuse(
                    member,
                    "is sorted, and its keys have no order: let " + keyType.getSimpleName()
                            + " implement Comparable, or use a Map");
        }
        SqlType<?> type = types.ofKey(member, keyType);
        if (type == null) {
            return null;
        }
        ColumnSpec spec = ColumnSpec.ofKey(member.annotation(MapKeyColumn.class));
        String name = spec.isNamed()
                ? compilation.naming().explicit(spec.name())
                : compilation.naming().column(member.name() + "Key");
        Column column = spec.column(name, type, false)
                .notNull()
                .subject(member.describe())
                .build();
        return new IndexDraft(Elements.KEY, keyType, erased(type), column);
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
