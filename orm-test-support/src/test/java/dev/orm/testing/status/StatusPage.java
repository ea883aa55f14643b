package dev.orm.testing.status;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Writes the page that says of each feature whether it works, and which tests prove it. */
final class StatusPage {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("E", "Engine, transactions, results"),
            Map.entry("M", "Metadata, DDL, reading a schema"),
            Map.entry("Q", "Expression language"),
            Map.entry("T", "Types"),
            Map.entry("D", "Declarative mapping"),
            Map.entry("R", "Relations"),
            Map.entry("L", "Loading, statements about entities"),
            Map.entry("U", "Session"),
            Map.entry("S", "Behaviour of the unit of work"),
            Map.entry("X", "Recipes"),
            Map.entry("A", "Comparing schemas"),
            Map.entry("TX", "Spring: transactions"),
            Map.entry("SR", "Spring: repositories"),
            Map.entry("SC", "Spring: repositories checked while compiling"),
            Map.entry("ST", "Spring: tests"),
            Map.entry("SO", "Spring: seeing what happens"),
            Map.entry("SI", "Spring: input of requests"));

    private final List<Feature> features;
    private final Map<String, SortedSet<String>> tests;

    StatusPage(List<Feature> features, Map<String, SortedSet<String>> tests) {
        this.features = features;
        this.tests = tests;
    }

    /** The ids that tests name although there is no such clause. */
    List<String> unknown() {
        List<String> known = features.stream()
                .map(Feature::clauses)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .toList();
        return tests.keySet().stream().filter(id -> !known.contains(id)).toList();
    }

    /** The clauses that no test names. */
    List<String> unproven() {
        return features.stream()
                .map(Feature::clauses)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .filter(id -> !tests.containsKey(id))
                .toList();
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # Status

                What works, clause by clause, and the tests that prove it on every database that has it. A feature works when each of its
                clauses is proven. P1 is what nobody would do without, P2 what serious users expect.

                This page is generated from `@Covers` in the tests and from `features.tsv`, `behaviours.tsv` and `spring.tsv` in `orm-test-support`: run
                `StatusPageTests` with `-Dorm.status.update=true`.
                """);
        features.stream().map(Feature::group).distinct().forEach(group -> append(page, group));
        return page.toString();
    }

    private void append(StringBuilder page, String group) {
        List<Feature> members =
                features.stream().filter(f -> f.group().equals(group)).toList();
        page.append("\n## ").append(GROUPS.getOrDefault(group, group)).append("\n\n");
        page.append("| Feature | Priority | Status | Clauses |\n|---|---|---|---|\n");
        members.forEach(feature -> page.append(String.join(
                        " | ",
                        "| " + feature.id() + " " + feature.name(),
                        feature.priority(),
                        status(feature),
                        proven(feature) + " of " + feature.clauses().size() + " |"))
                .append('\n'));
        members.forEach(feature -> appendClauses(page, feature));
    }

    private void appendClauses(StringBuilder page, Feature feature) {
        page.append("\n### ")
                .append(feature.id())
                .append(' ')
                .append(feature.name())
                .append("\n\n");
        feature.clauses()
                .forEach((id, text) -> page.append("- ")
                        .append(tests.containsKey(id) ? "[x] " : "[ ] ")
                        .append(id)
                        .append(' ')
                        .append(text)
                        .append(proof(id))
                        .append('\n'));
    }

    private String proof(String id) {
        SortedSet<String> names = tests.get(id);
        return names == null
                ? ""
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", " (", ")"));
    }

    private long proven(Feature feature) {
        return feature.clauses().keySet().stream().filter(tests::containsKey).count();
    }

    private String status(Feature feature) {
        long proven = proven(feature);
        if (proven == 0) {
            return "not yet";
        }
        return proven == feature.clauses().size() ? "works" : "partly";
    }
}
