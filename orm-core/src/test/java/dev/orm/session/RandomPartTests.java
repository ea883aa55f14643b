package dev.orm.session;

/** Random work with collections of which only a part is loaded: it is edited, its owner goes, or a detached copy of it is merged. */
final class RandomPartTests extends SessionTest {

    private static final int STEPS = 20;

    RandomPartTests(Lab lab) {
        super(lab, RandomMoveTests.classes());
    }

    @RandomSeeds(3)
    void objectsAndRowsAreWhatTheModelSays(long seed) {
        new Episodes(() -> lab.factory(lab.map(RandomMoveTests.classes())), CargoParts::new).run(seed, STEPS);
    }
}
