package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.schema.Column;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a place for the positions and keys of relations: in the rows that hold the relation. */
final class IndexResolver {

    private final Compilation compilation;
    private final ValueColumns values;

    IndexResolver(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.values = new ValueColumns(compilation, columns);
    }

    /** Resolves the columns of positions or keys. */
    void resolve(@Nullable IndexDraft index) {
        values.resolve(index);
    }

    /** Adds the columns to the table of the elements, where these hold the key of their owner; a join table has them already. */
    void place(ToManyDraft relation) {
        MapKey annotation = relation.member().annotation(MapKey.class);
        if (annotation != null && relation.kind().isMap()) {
            readKey(relation, annotation.name());
        }
        IndexDraft index = relation.index();
        if (index == null) {
            return;
        }
        ToOneDraft mappedBy = relation.mappedBy();
        if (relation.inverseOf() != null) {
            compilation.refuse(
                    relation,
                    "is mapped by " + relation.spec().mappedBy() + ", and its positions or keys would be in rows that "
                            + relation.inverseOf().describe()
                            + " writes: remove mappedBy here and put it there, key the map by @MapKey, or use @OrderBy.");
        } else if (mappedBy != null) {
            place(relation, index, mappedBy.owner(), mappedBy.table());
        } else if (relation.joinColumns() != null) {
            EntityDraft target = target(relation);
            place(relation, index, target, target.table());
        }
    }

    private void place(ToManyDraft relation, IndexDraft index, EntityDraft holder, TableDraft table) {
        if (!ForeignKeys.Target.isOneTable(holder)) {
            compilation.refuse(
                    relation,
                    "has positions or keys in the rows of " + holder.name() + ", which are in the tables of several"
                            + " classes (TABLE_PER_CLASS): use a @JoinTable, or @OrderBy.");
            return;
        }
        refuseMandatory(relation, holder);
        for (Column column : index.nullableColumns()) {
            AttributeDraft writer = ColumnWriters.writer(target(relation), column.name());
            List<Column> joined = relation.joinColumns() == null ? List.of() : relation.joinColumns();
            if (writer != null || joined.stream().anyMatch(other -> other.name().equals(column.name()))) {
                compilation.refuse(
                        relation,
                        "keeps positions or keys in the column " + column.name() + ", which "
                                + (writer == null ? "holds the key of its owner" : writer.describe() + " writes")
                                + " too: name another column, or make the attribute insertable = false, updatable ="
                                + " false.");
            }
            table.column(column);
        }
        table.foreignKeys().addAll(index.foreignKeys());
    }

    private void refuseMandatory(ToManyDraft relation, EntityDraft holder) {
        OrderColumn position = relation.member().annotation(OrderColumn.class);
        if (position != null && !position.nullable()) {
            compilation.refuse(
                    relation,
                    "has @OrderColumn(nullable = false) in the rows of " + holder.name()
                            + ", which have no position while they are in no list: remove nullable, or use a @JoinTable.");
        }
    }

    /** The attribute of the elements that is their key. */
    private void readKey(ToManyDraft relation, String name) {
        EntityDraft target = target(relation);
        if (name.isEmpty()) {
            if (target.idParts().size() == 1
                    && target.attributes().contains(target.idParts().get(0))) {
                accept(relation, target.idParts().get(0));
            }
        } else if (target.attribute(name) instanceof BasicDraft basic) {
            accept(relation, basic);
        } else {
            compilation.refuse(
                    relation,
                    "has @MapKey with '" + name + "', which is no attribute of " + target.name()
                            + " with a value of its own: name one of "
                            + target.attributes(BasicDraft.class).stream()
                                    .map(AttributeDraft::path)
                                    .collect(Collectors.joining(", "))
                            + ", or none for its id.");
        }
    }

    private void accept(ToManyDraft relation, BasicDraft attribute) {
        Member key = relation.member().ofArgument(0);
        Class<?> declared = key == null ? null : key.type(); // a raw map takes any
        Class<?> type = Primitives.boxed(attribute.javaType());
        if (declared != null && !declared.isAssignableFrom(type)) {
            compilation.refuse(
                    relation,
                    "has keys of type " + declared.getSimpleName() + ", and @MapKey takes " + attribute.describe()
                            + ", which is of type " + type.getSimpleName() + ": declare the map with keys of type "
                            + type.getSimpleName() + ".");
        }
        relation.keyAttribute(attribute);
    }

    private EntityDraft target(ToManyDraft relation) {
        return Objects.requireNonNull(
                compilation.entity(Objects.requireNonNull(relation.spec().target())));
    }
}
