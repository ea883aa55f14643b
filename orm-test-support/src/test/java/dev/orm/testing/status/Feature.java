package dev.orm.testing.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A feature with the clauses that make it complete.
 *
 * @param clauses their texts by id
 */
record Feature(String id, String priority, String name, Map<String, String> clauses) {

    private static final List<String> LISTS =
            List.of("/dev/orm/testing/features.tsv", "/dev/orm/testing/behaviours.tsv", "/dev/orm/testing/spring.tsv");

    /** All features, behaviours and what they become in Spring, in the order of their lists. */
    static List<Feature> all() {
        return LISTS.stream().map(Feature::read).flatMap(List::stream).toList();
    }

    private static List<Feature> read(String name) {
        try (InputStream list = Objects.requireNonNull(Feature.class.getResourceAsStream(name), name)) {
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Feature> parse(String list) {
        List<Feature> features = new ArrayList<>();
        list.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) {
                features.add(new Feature(parts[0], parts[1], parts[2], new LinkedHashMap<>()));
            } else {
                addClause(features, parts, line);
            }
        });
        return features;
    }

    private static void addClause(List<Feature> features, String[] parts, String line) {
        Feature feature = features.isEmpty() ? null : features.get(features.size() - 1);
        if (feature == null || parts.length != 2 || !parts[0].startsWith(feature.id() + ".")) {
            throw new IllegalArgumentException("Neither a feature nor a clause of the one above: " + line);
        }
        feature.clauses().put(parts[0], parts[1]);
    }

    /** The letters its id begins with: features of one subject have the same. */
    String group() {
        return id.replaceAll("\\d", "");
    }
}
