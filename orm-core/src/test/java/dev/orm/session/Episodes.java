package dev.orm.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs episodes of work; one that fails is run again with fewer and fewer steps, to be shown with those alone that it takes to fail. */
final class Episodes {

    private static final int TRIES = 400;

    private final Supplier<SessionFactory> emptied;
    private final Function<SessionFactory, CargoWork> work;
    private int tries;

    /**
     * @param emptied sessions of tables that are emptied each time
     */
    Episodes(Supplier<SessionFactory> emptied, Function<SessionFactory, CargoWork> work) {
        this.emptied = emptied;
        this.work = work;
    }

    void run(long seed, int steps) {
        List<Integer> all = IntStream.range(0, steps).boxed().toList();
        Throwable failure = failure(seed, all);
        if (failure != null) {
            throw shortest(seed, all, failure);
        }
    }

    private Throwable failure(long seed, Collection<Integer> steps) {
        CargoWork episode = work.apply(emptied.get());
        try {
            episode.run(seed, steps);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return new AssertionError("seed " + seed + ": " + String.join("\n  ", episode.told) + "\n" + e, e);
        }
    }

    private AssertionError shortest(long seed, List<Integer> all, Throwable failure) {
        List<Integer> steps = all;
        Throwable least = failure;
        for (int length = steps.size() / 2; length > 0 && tries < TRIES; length = Math.min(length - 1, length / 2)) {
            for (int at = 0; at < steps.size() && tries < TRIES; ) {
                List<Integer> fewer = new ArrayList<>(steps);
                fewer.subList(at, Math.min(at + length, fewer.size())).clear();
                Throwable still = failure(seed, fewer);
                tries++;
                if (still != null && isAlike(still, failure)) {
                    steps = fewer;
                    least = still;
                } else {
                    at += length;
                }
            }
        }
        return (AssertionError) least;
    }

    private static boolean isAlike(Throwable one, Throwable other) {
        return one.getCause().getClass() == other.getCause().getClass();
    }
}
