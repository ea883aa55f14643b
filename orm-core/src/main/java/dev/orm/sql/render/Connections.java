package dev.orm.sql.render;

import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sources of a FROM clause belong together, because a condition mentions them together. What is said between two
 * ends is one condition.
 */
final class Connections {

    private final Map<Source, Source> representatives = new HashMap<>();
    private final Set<Source> mentioned = new LinkedHashSet<>();

    void mention(Source root) {
        mentioned.add(root);
    }

    /** Forgets what was mentioned outside conditions. */
    void forget() {
        mentioned.clear();
    }

    /** Ends a condition: what it mentions belongs together. */
    void connect() {
        Source first = null;
        for (Source source : mentioned) {
            if (first == null) {
                first = find(source);
            } else {
                Source other = find(source);
                if (!other.equals(first)) {
                    representatives.put(other, first);
                }
            }
        }
        mentioned.clear();
    }

    private Source find(Source source) {
        Source next = representatives.get(source);
        return next == null ? source : find(next);
    }

    /** The sources that are not connected with the first one. */
    List<Source> unconnected(List<? extends Source> roots) {
        List<Source> apart = new ArrayList<>();
        for (Source root : roots) {
            if (!find(root).equals(find(roots.get(0)))) {
                apart.add(root);
            }
        }
        return apart;
    }
}
