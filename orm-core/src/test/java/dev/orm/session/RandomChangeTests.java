package dev.orm.session;

/** Random statements that change rows under loaded objects, and edits that are refused and leave everything as it was. */
final class RandomChangeTests extends SessionTest {

    private static final int STEPS = 40;

    RandomChangeTests(Lab lab) {
        super(lab, RandomMoveTests.classes());
    }

    @RandomSeeds(3)
    void objectsAndRowsAreWhatTheModelSays(long seed) {
        new Episodes(() -> lab.factory(lab.map(RandomMoveTests.classes())), CargoChanges::new).run(seed, STEPS);
    }
}
