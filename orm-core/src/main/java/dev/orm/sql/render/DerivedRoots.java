package dev.orm.sql.render;

import dev.orm.sql.DerivedSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Which derived sources the selects being recorded read without naming them in FROM, as {@link Scope} decides it for
 * the text.
 */
final class DerivedRoots {

    private record Known(DerivedSource source, int depth, boolean derived) {}

    private final List<Known> known = new ArrayList<>();

    /** Notes what a select names in FROM or joins. */
    void declare(DerivedSource source, int depth) {
        known.add(new Known(source, depth, false));
    }

    /** Notes what an item of a select without FROM mentions, unless a statement around it reads that. */
    void mention(DerivedSource source, int depth) {
        if (known.stream().noneMatch(other -> other.source.equals(source))) {
            known.add(new Known(source, depth, true));
        }
    }

    /** What a select without FROM reads. */
    List<DerivedSource> of(int depth) {
        return known.stream()
                .filter(source -> source.derived && source.depth == depth)
                .map(Known::source)
                .toList();
    }

    void leave(int depth) {
        known.removeIf(source -> source.depth == depth);
    }
}
