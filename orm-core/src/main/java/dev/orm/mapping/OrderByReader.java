package dev.orm.mapping;

import dev.orm.metamodel.Elements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code @OrderBy}: attributes of the element, each ascending or descending. */
final class OrderByReader {

    private final Compilation compilation;
    private final Function<EntityDraft, EntityMapping<?>> mappings;

    OrderByReader(Compilation compilation, Function<EntityDraft, EntityMapping<?>> mappings) {
        this.compilation = compilation;
        this.mappings = mappings;
    }

    List<OrderBy> read(ToManyDraft relation) {
        jakarta.persistence.OrderBy annotation = relation.member().annotation(jakarta.persistence.OrderBy.class);
        if (annotation == null) {
            return List.of();
        }
        EntityDraft target = Objects.requireNonNull(
                compilation.entity(Objects.requireNonNull(relation.spec().target())));
        if (annotation.value().isBlank()) {
            return target.idParts().stream()
                    .map(part -> new OrderBy(attribute(target, part), false))
                    .toList();
        }
        List<OrderBy> criteria = new ArrayList<>();
        for (String entry : annotation.value().trim().split("\\s*,\\s*")) {
            String[] words = entry.split("\\s+");
            String direction = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
            if (target.attribute(words[0]) instanceof BasicDraft basic
                    && List.of("ASC", "DESC").contains(direction)) {
                criteria.add(new OrderBy(attribute(target, basic), direction.equals("DESC")));
            } else {
                refuse(relation, target, entry);
            }
        }
        return List.copyOf(criteria);
    }

    /** The criteria of an element collection: of its values, or attributes of its embeddables. */
    List<OrderBy> read(ElementCollectionDraft collection) {
        jakarta.persistence.OrderBy annotation = collection.member().annotation(jakarta.persistence.OrderBy.class);
        if (annotation == null) {
            return List.of();
        }
        Map<String, BasicDraft> known = new LinkedHashMap<>();
        for (BasicDraft leaf : collection.rows().attributes(BasicDraft.class)) {
            known.put(leaf.path().substring(collection.path().length() + 1), leaf);
        }
        String said = annotation.value().trim();
        BasicDraft single = known.get(Elements.ELEMENT);
        List<OrderBy> criteria = new ArrayList<>();
        for (String entry : said.split("\\s*,\\s*")) {
            String[] words = (single != null && isDirection(entry) ? Elements.ELEMENT + " " + entry : entry)
                    .trim()
                    .split("\\s+");
            BasicDraft leaf = known.get(words[0]);
            if (leaf == null || words.length > 1 && !isDirection(words[1])) {
                compilation.refuse(
                        collection,
                        "has @OrderBy with '" + entry
                                + "', which is no attribute of its elements with ASC or DESC behind it: "
                                + (single == null
                                        ? "name some of " + String.join(", ", known.keySet()) + "."
                                        : "its elements are single values, so write ASC, DESC or nothing."));
            } else {
                criteria.add(new OrderBy(
                        attribute(collection.owner(), leaf), words.length > 1 && words[1].equalsIgnoreCase("DESC")));
            }
        }
        return List.copyOf(criteria);
    }

    private static boolean isDirection(String word) {
        return word.isEmpty() || word.equalsIgnoreCase("ASC") || word.equalsIgnoreCase("DESC");
    }

    private BasicAttribute attribute(EntityDraft target, BasicDraft basic) {
        return basic.attribute(mappings.apply(target));
    }

    private void refuse(ToManyDraft relation, EntityDraft target, String entry) {
        String known = target.attributes(BasicDraft.class).stream()
                .map(AttributeDraft::path)
                .collect(Collectors.joining(", "));
        compilation.refuse(
                relation,
                "has @OrderBy with '" + entry + "', which is no attribute of " + target.name()
                        + " with ASC or DESC behind it: name some of " + known + ".");
    }
}
