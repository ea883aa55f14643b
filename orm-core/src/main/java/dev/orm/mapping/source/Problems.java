package dev.orm.mapping.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers everything found wrong with the classes of a registry, so that it is reported at once. Not thread-safe. */
public final class Problems {

    private final Set<String> messages = new LinkedHashSet<>();

    /** Nothing found yet. */
    public Problems() {}

    /** Notes a problem: a sentence that names class, attribute, what was found and what to do. */
    public void add(String message) {
        messages.add(message);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** What was found, in order, each once. */
    public List<String> messages() {
        return List.copyOf(messages);
    }
}
