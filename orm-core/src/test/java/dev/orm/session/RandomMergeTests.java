package dev.orm.session;

/**
 * Random merges of graphs that were detached with some of their collections loaded, or put together as JSON does it: without references back, with one row
 * as two objects, with elements added, taken out and moved, and of versions that are past.
 */
final class RandomMergeTests extends SessionTest {

    private static final int STEPS = 25;

    RandomMergeTests(Lab lab) {
        super(lab, RandomMoveTests.classes());
    }

    @RandomSeeds(4)
    void objectsAndRowsAreWhatTheModelSays(long seed) {
        new Episodes(() -> lab.factory(lab.map(RandomMoveTests.classes())), CargoMerges::new).run(seed, STEPS);
    }
}
