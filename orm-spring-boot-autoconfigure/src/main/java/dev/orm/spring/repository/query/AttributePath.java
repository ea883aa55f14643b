package dev.orm.spring.repository.query;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as seen from an entity: relations to follow, and what is found at the end of them.
 *
 * @param root the entity the path starts at
 * @param relations the relations on the way, in order
 * @param attribute where it ends
 */
record AttributePath(EntityMapping<?> root, List<Attribute> relations, Attribute attribute) {

    private static final int MAX_QUOTED = 80;

    /** Each relation is a join: a path that a request names must not ask for any number of them. */
    private static final int MAX_RELATIONS = 16;

    /**
     * Looks up {@code customer.address.city}.
     *
     * @throws IllegalArgumentException naming the segment that does not exist and the attributes there are, or when the
     *     path follows too many relations
     */
    static AttributePath of(EntityMapping<?> root, String dotPath) {
        List<Attribute> relations = new ArrayList<>();
        EntityMapping<?> owner = root;
        String prefix = "";
        Attribute found = null;
        for (String segment : dotPath.split("\\.", -1)) {
            EntityMapping<?> next = found == null ? owner : target(found);
            if (next == null) {
                throw unknown(owner, dotPath);
            }
            if (found != null) {
                relations.add(found);
                requireDepth(relations.size(), root, dotPath);
                prefix = "";
            }
            owner = next;
            prefix = prefix.isEmpty() ? segment : prefix + "." + segment;
            found = owner.findAttribute(prefix);
            if (found == null && !isEmbedded(owner, prefix)) {
                throw unknown(owner, dotPath);
            }
        }
        if (found == null) {
            throw new IllegalArgumentException(quoted(dotPath) + " of " + root.name()
                    + " is an embedded object, not one value: name one of its attributes");
        }
        return new AttributePath(root, List.copyOf(relations), found);
    }

    private static void requireDepth(int relations, EntityMapping<?> root, String dotPath) {
        if (relations > MAX_RELATIONS) {
            throw new IllegalArgumentException(quoted(dotPath) + " of " + root.name() + " follows more than "
                    + MAX_RELATIONS + " relations, each of which is a join: name something nearer");
        }
    }

    private static @Nullable EntityMapping<?> target(Attribute attribute) {
        if (attribute instanceof ToOne toOne) {
            return toOne.target();
        }
        return attribute instanceof ToMany toMany ? toMany.target() : null;
    }

    /**
     * Where a relation leads.
     *
     * @throws IllegalArgumentException when it leads to no entity
     */
    static EntityMapping<?> requireTarget(Attribute relation) {
        EntityMapping<?> target = target(relation);
        if (target == null) {
            throw new IllegalArgumentException(
                    relation.owner().name() + "." + relation.path() + " does not lead to an entity");
        }
        return target;
    }

    /**
     * The attribute at a path, or those of the embedded object there.
     *
     * @throws IllegalArgumentException when there is neither
     */
    static List<AttributePath> allOf(EntityMapping<?> root, String dotPath) {
        EntityMapping<?> owner = root;
        String way = "";
        String prefix = "";
        for (String segment : dotPath.split("\\.", -1)) {
            prefix = prefix.isEmpty() ? segment : prefix + "." + segment;
            Attribute found = owner.findAttribute(prefix);
            EntityMapping<?> next = found == null ? null : target(found);
            if (next != null) {
                owner = next;
                way = way + prefix + ".";
                prefix = "";
            }
        }
        String parts = prefix + ".";
        String start = way;
        List<AttributePath> embedded = owner.attributes().stream()
                .filter(attribute -> attribute.path().startsWith(parts))
                .map(attribute -> of(root, start + attribute.path()))
                .toList();
        return embedded.isEmpty() ? List.of(of(root, dotPath)) : embedded;
    }

    private static boolean isEmbedded(EntityMapping<?> owner, String path) {
        return owner.attributes().stream()
                .anyMatch(attribute -> attribute.path().startsWith(path + "."));
    }

    /** Whether a path leads to something that has attributes: a to-one relation or an embedded object. */
    static boolean isObject(EntityMapping<?> root, String dotPath) {
        EntityMapping<?> owner = root;
        String prefix = "";
        for (String segment : dotPath.split("\\.", -1)) {
            if (segment.isEmpty()) {
                return false;
            }
            prefix = prefix.isEmpty() ? segment : prefix + "." + segment;
            if (owner.findAttribute(prefix) instanceof ToOne relation) {
                owner = relation.target();
                prefix = "";
            }
        }
        return prefix.isEmpty() || isEmbedded(owner, prefix);
    }

    private static IllegalArgumentException unknown(EntityMapping<?> owner, String dotPath) {
        return new IllegalArgumentException(
                owner.name() + " has no attribute " + quoted(dotPath) + "; there are: " + names(owner));
    }

    /** The attributes of an entity, as messages list them. */
    static String names(EntityMapping<?> owner) {
        return owner.attributes().stream().map(Attribute::path).sorted().collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + (text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "..." : text) + '"';
    }

    /** Whether a to-many relation is on the way, so that there is not one value but any number. */
    boolean isMultiple() {
        return relations.stream().anyMatch(ToMany.class::isInstance);
    }

    /** Whether the value may be absent: because the attribute is nullable, or a relation on the way is. */
    boolean isNullable() {
        boolean relationMayMiss =
                relations.stream().anyMatch(relation -> relation instanceof ToOne toOne && toOne.optional());
        return relationMayMiss || !(attribute instanceof TypedAttribute basic) || basic.nullable();
    }

    /** The entity that has the attribute, reached along to-one relations alone. */
    DynamicTable<?> owner() {
        DynamicTable<?> table = root.source();
        for (Attribute relation : relations) {
            table = follow(table, relation);
        }
        return table;
    }

    /** A condition on the attribute, told the entity that has it; where to-many relations are on the way, that any of their elements fulfils it. */
    Condition test(BiFunction<DynamicTable<?>, Attribute, Condition> condition) {
        return test(root.source(), 0, condition);
    }

    private Condition test(
            DynamicTable<?> table, int next, BiFunction<DynamicTable<?>, Attribute, Condition> condition) {
        if (next == relations.size()) {
            return condition.apply(table, attribute);
        }
        Attribute relation = relations.get(next);
        DynamicTable<?> related = follow(table, relation);
        if (relation instanceof ToMany) {
            DynamicTable<?> element = related.scopedElement();
            return Relations.exists(element, test(element, next + 1, condition));
        }
        return test(related, next + 1, condition);
    }

    private static DynamicTable<?> follow(DynamicTable<?> table, Attribute relation) {
        return table.relation(
                relation.path(), Objects.requireNonNull(target(relation)).javaType());
    }

    @Override
    public String toString() {
        return relations.stream()
                        .map(relation -> relation.path() + ".")
                        .collect(Collectors.joining("", root.name() + ".", ""))
                + attribute.path();
    }
}
