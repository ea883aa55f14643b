package dev.orm.schema.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what several queries say of the same objects; belongs to one reading. */
final class CatalogAssembly {

    private String currentSchema = "";
    private final Map<String, String> schemas = new TreeMap<>();
    private final Map<CatalogObject, Relation> relations = new TreeMap<>();
    private final Map<CatalogObject, List<CatalogColumn>> columns = new HashMap<>();
    private final Map<CatalogObject, List<CatalogConstraint>> constraints = new HashMap<>();
    private final Map<CatalogObject, List<CatalogIndex>> indexes = new HashMap<>();
    private final Map<CatalogObject, Set<CatalogObject>> reads = new HashMap<>();
    private final List<CatalogSequence> sequences = new ArrayList<>();
    private final List<CatalogEnum> enums = new ArrayList<>();
    private final List<CatalogDomain> domains = new ArrayList<>();

    void schema(String name, @Nullable String comment, boolean current) {
        schemas.put(name, comment == null ? "" : comment);
        if (current) {
            currentSchema = name;
        }
    }

    void relation(Relation relation) {
        relations.put(relation.name(), relation);
    }

    Set<String> schemas() {
        return schemas.keySet();
    }

    void column(CatalogObject table, CatalogColumn column) {
        columns.computeIfAbsent(table, unused -> new ArrayList<>()).add(column);
    }

    void constraint(CatalogObject table, CatalogConstraint constraint) {
        constraints.computeIfAbsent(table, unused -> new ArrayList<>()).add(constraint);
    }

    void index(CatalogObject table, CatalogIndex index) {
        indexes.computeIfAbsent(table, unused -> new ArrayList<>()).add(index);
    }

    void reads(CatalogObject view, CatalogObject table) {
        reads.computeIfAbsent(view, unused -> new HashSet<>()).add(table);
    }

    void sequence(CatalogSequence sequence) {
        sequences.add(sequence);
    }

    void enumType(CatalogEnum type) {
        enums.add(type);
    }

    void domain(CatalogDomain domain) {
        domains.add(domain);
    }

    CatalogContents contents() {
        List<CatalogTable> tables = new ArrayList<>();
        List<CatalogView> views = new ArrayList<>();
        for (Relation relation : relations.values()) {
            if (relation.source() == null) {
                tables.add(table(relation));
            } else {
                views.add(view(relation, relation.source()));
            }
        }
        return new CatalogContents(
                currentSchema,
                schemas,
                byName(tables, CatalogTable::name),
                byName(views, CatalogView::name),
                byName(sequences, CatalogSequence::name),
                byName(enums, CatalogEnum::name),
                byName(domains, CatalogDomain::name));
    }

    private CatalogTable table(Relation relation) {
        return new CatalogTable(
                relation.name(),
                relation.temporary(),
                columns.getOrDefault(relation.name(), List.of()),
                sorted(constraints.get(relation.name()), CatalogConstraint::name),
                sorted(indexes.get(relation.name()), CatalogIndex::name),
                relation.options(),
                relation.comment());
    }

    private CatalogView view(Relation relation, String source) {
        return new CatalogView(
                relation.name(),
                relation.materialized(),
                source,
                columns.getOrDefault(relation.name(), List.of()),
                sorted(indexes.get(relation.name()), CatalogIndex::name),
                reads.getOrDefault(relation.name(), Set.of()),
                relation.comment());
    }

    private static <T> List<T> sorted(@Nullable List<T> values, Function<T, String> name) {
        return values == null
                ? List.of()
                : values.stream().sorted(Comparator.comparing(name)).toList();
    }

    private static <T> Map<CatalogObject, T> byName(List<T> values, Function<T, CatalogObject> name) {
        Map<CatalogObject, T> sorted = new TreeMap<>();
        values.forEach(value -> sorted.put(name.apply(value), value));
        return sorted;
    }

    /**
     * A table, or a view where there is a source.
     *
     * @param source       a view's query, or null
     * @param materialized whether the view's rows are kept
     */
    record Relation(
            CatalogObject name,
            boolean temporary,
            @Nullable String source,
            boolean materialized,
            Map<String, String> options,
            @Nullable String comment) {}
}
