package dev.orm.session;

import static dev.orm.session.observatory.Camera_.CAMERA;
import static dev.orm.session.observatory.Instrument_.INSTRUMENT;
import static dev.orm.session.observatory.Mount_.MOUNT;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.observatory.Camera;
import dev.orm.session.observatory.Instrument;
import dev.orm.session.observatory.Mount;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions between classes whose rows are spread over several tables. */
@Covers("R16.1")
final class ConditionHierarchyTests extends SessionTest {

    ConditionHierarchyTests(Lab lab) {
        super(lab, Instrument.class, Camera.class, Mount.class);
    }

    @BeforeEach
    void mountsForTwoCameras() {
        givenAll(
                new Camera("light", 1, 5),
                new Camera("heavy", 9, 5),
                new Instrument("clock", 1),
                new Mount("weak", 2, 5),
                new Mount("strong", 10, 5),
                new Mount("other", 10, 6));
        sql.clear();
    }

    @Test
    void aCollectionOfASubclassIsLoaded() {
        List<String> sent = sql.texts(() -> assertThat(
                        session.query(CAMERA).orderBy(CAMERA.name.asc()).list())
                .extracting(camera ->
                        camera.getMounts().stream().map(Mount::getName).sorted().toList())
                .containsExactly(List.of("strong"), List.of("strong", "weak")));

        assertThat(sent).hasSize(2).last().asString().contains(" join (instrument i join camera c on c.name = i.name)");
    }

    @Test
    void aCollectionOfASubclassComesWithTheBase() {
        assertThat(session.query(INSTRUMENT)
                        .options(selectin(INSTRUMENT.ofType(CAMERA).mounts()))
                        .where(INSTRUMENT.name.eq("light"))
                        .list())
                .singleElement()
                .isInstanceOfSatisfying(
                        Camera.class, camera -> assertThat(camera.getMounts()).hasSize(2));
    }

    @Test
    void elementsOfASubclassAreLoaded() {
        assertThat(session.query(MOUNT)
                        .orderBy(MOUNT.name.asc())
                        .options(selectin(MOUNT.cameras()))
                        .list())
                .extracting(mount -> mount.getCameras().stream()
                        .map(Instrument::getName)
                        .sorted()
                        .toList())
                .containsExactly(List.of(), List.of("heavy", "light"), List.of("light"));
    }

    @Test
    void elementsAreAskedAbout() {
        assertThat(session.query(MOUNT)
                        .where(MOUNT.cameras().any(camera -> camera.weight.gt(5)))
                        .list())
                .extracting(Mount::getName)
                .containsExactly("strong");
        assertThat(session.query(INSTRUMENT)
                        .where(INSTRUMENT.ofType(CAMERA).mounts().any(mount -> mount.name.eq("weak")))
                        .list())
                .extracting(Instrument::getName)
                .containsExactly("light");
    }
}
