package dev.orm.session;

import dev.orm.session.cargo.Crate;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Random edits along relations of each kind, with elements that move to other owners while their former ones go, with reads in between that load parts of
 * the graph, and with savepoints around it all.
 */
final class RandomMoveTests extends SessionTest {

    private static final int STEPS = 60;

    RandomMoveTests(Lab lab) {
        super(lab, classes());
    }

    static Class<?>[] classes() {
        return Stream.concat(
                        Stream.of(Crate.class),
                        Arrays.stream(CargoKind.values()).map(kind -> kind.type))
                .distinct()
                .toArray(Class<?>[]::new);
    }

    @RandomSeeds(4)
    void objectsAndRowsAreWhatTheModelSays(long seed) {
        new Episodes(() -> lab.factory(lab.map(classes())), CargoMoves::new).run(seed, STEPS);
    }
}
