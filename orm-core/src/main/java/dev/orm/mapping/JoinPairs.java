package dev.orm.mapping;

import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pairs the join columns of a relation with the attributes they refer to. */
final class JoinPairs {

    private final Compilation compilation;
    private final ColumnResolver columns;

    JoinPairs(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.columns = columns;
    }

    /** A join column, null where its defaults apply, and what it refers to. */
    record Pair(@Nullable JoinColumn join, BasicDraft referenced) {}

    /** The pairs in the order of the id where they refer to it; empty if they do not fit, which is then a problem. */
    List<Pair> of(AttributeDraft relation, List<JoinColumn> joins, EntityDraft target) {
        List<BasicDraft> id = columns.idOf(target);
        if (joins.isEmpty() || id.isEmpty()) {
            return id.stream().map(part -> new Pair(null, part)).toList();
        }
        boolean named =
                joins.stream().anyMatch(join -> !join.referencedColumnName().isEmpty());
        return named ? byName(relation, joins, target, id) : byPosition(relation, joins, target, id);
    }

    /** The pairs as {@link #of}, for relations whose columns are not in their owner's table: they refer to an id only. */
    List<Pair> ofId(AttributeDraft relation, List<JoinColumn> joins, EntityDraft target) {
        List<Pair> pairs = of(relation, joins, target);
        List<BasicDraft> id = columns.idOf(target);
        if (pairs.stream().allMatch(pair -> id.contains(pair.referenced()))) {
            return pairs;
        }
        List<BasicDraft> referenced = pairs.stream().map(Pair::referenced).toList();
        compilation.refuse(
                relation,
                "refers to " + names(referenced) + " of " + target.name() + ", which is not its id: refer to "
                        + names(id) + ".");
        return List.of();
    }

    private List<Pair> byPosition(
            AttributeDraft relation, List<JoinColumn> joins, EntityDraft target, List<BasicDraft> id) {
        if (joins.size() != id.size()) {
            compilation.refuse(
                    relation,
                    "has " + joins.size() + " join columns, and the id of " + target.name() + " has " + names(id)
                            + ": give one @JoinColumn with referencedColumnName for each of them.");
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < joins.size(); i++) {
            pairs.add(new Pair(joins.get(i), id.get(i)));
        }
        return pairs;
    }

    private List<Pair> byName(
            AttributeDraft relation, List<JoinColumn> joins, EntityDraft target, List<BasicDraft> id) {
        List<Pair> pairs = new ArrayList<>();
        for (JoinColumn join : joins) {
            BasicDraft referenced = find(join.referencedColumnName(), target, id);
            if (referenced == null) {
                compilation.refuse(
                        relation,
                        "refers to the column '" + join.referencedColumnName() + "' of " + target.name()
                                + ", which no attribute there is mapped to: name one of " + names(basics(target, id))
                                + ".");
                return List.of();
            }
            pairs.add(new Pair(join, referenced));
        }
        Set<BasicDraft> referenced =
                pairs.stream().map(Pair::referenced).collect(Collectors.toCollection(HashSet::new));
        if (referenced.equals(Set.copyOf(id))) {
            return id.stream()
                    .flatMap(part -> pairs.stream().filter(pair -> pair.referenced() == part))
                    .toList();
        }
        if (isUnique(target, referenced)) {
            return pairs;
        }
        compilation.refuse(
                relation,
                "refers to " + names(List.copyOf(referenced)) + " of " + target.name()
                        + ", which is neither its id nor declared unique: refer to " + names(id)
                        + ", or add unique = true or a @UniqueConstraint there.");
        return List.of();
    }

    private @Nullable BasicDraft find(String columnName, EntityDraft target, List<BasicDraft> id) {
        String wanted = columnName.isEmpty() ? "" : columns.plain(columnName);
        for (BasicDraft candidate : basics(target, id)) {
            if (candidate.columnIfKnown() != null && candidate.column().name().equals(wanted)) {
                return candidate;
            }
        }
        return null;
    }

    private List<BasicDraft> basics(EntityDraft target, List<BasicDraft> id) {
        List<BasicDraft> all = new ArrayList<>(id);
        for (BasicDraft basic : target.attributes(BasicDraft.class)) {
            columns.resolve(basic);
            if (!all.contains(basic)) {
                all.add(basic);
            }
        }
        return all;
    }

    private boolean isUnique(EntityDraft target, Set<BasicDraft> referenced) {
        if (referenced.size() == 1 && referenced.iterator().next().spec().unique()) {
            return true;
        }
        Table table = target.source().annotation(Table.class);
        Set<String> names =
                referenced.stream().map(basic -> basic.column().name()).collect(Collectors.toSet());
        return table != null
                && (isConstraint(table.uniqueConstraints(), names) || isUniqueIndex(table.indexes(), names));
    }

    private boolean isConstraint(UniqueConstraint[] constraints, Set<String> names) {
        return Arrays.stream(constraints)
                .anyMatch(constraint ->
                        plain(Arrays.asList(constraint.columnNames())).equals(names));
    }

    private boolean isUniqueIndex(Index[] indexes, Set<String> names) {
        return Arrays.stream(indexes)
                .anyMatch(index -> index.unique()
                        && plain(List.of(index.columnList().trim().split("\\s*,\\s*")))
                                .equals(names));
    }

    private Set<String> plain(List<String> columnNames) {
        return columnNames.stream().map(columns::plain).collect(Collectors.toSet());
    }

    private static String names(List<BasicDraft> basics) {
        return basics.stream()
                .filter(basic -> basic.columnIfKnown() != null)
                .map(basic -> basic.column().name())
                .collect(Collectors.joining(", "));
    }
}
