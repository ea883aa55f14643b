package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.school.Course;
import dev.orm.session.school.Exam;
import dev.orm.session.school.Lesson;
import dev.orm.session.school.Pupil;
import dev.orm.session.school.Speaker;
import dev.orm.session.school.Textbook;
import dev.orm.testing.Covers;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists whose positions are in join tables. */
final class OrderedLinkTests extends SessionTest {

    OrderedLinkTests(Lab lab) {
        super(lab, Course.class, Lesson.class, Pupil.class, Textbook.class, Exam.class, Speaker.class);
    }

    private long saved(Consumer<Course> content) {
        return givenId(other -> {
            Course course = new Course("c");
            content.accept(course);
            other.add(course);
            other.flush();
            return Objects.requireNonNull(course.getId());
        });
    }

    private long speakers(String... names) {
        return saved(
                course -> List.of(names).forEach(name -> course.getSpeakers().add(new Speaker(name))));
    }

    private List<String> speakersOf(long id) {
        return inDatabase(other -> other.get(Course.class, id).getSpeakers().stream()
                .map(Speaker::getName)
                .toList());
    }

    private Speaker speaker(String name) {
        return session.query(Speaker.class).filterBy("name", name).first().orElseThrow();
    }

    private List<Integer> slots() {
        return JdbcClient.create(lab.database().dataSource())
                .sql("select slot from course_speaker order by slot")
                .query(Integer.class)
                .list();
    }

    @Test
    @Covers("X2.2")
    void rowsOfAJoinTableAreInsertedWithPositions() {
        Course course = new Course("c");
        List.of("a", "b").forEach(name -> course.getSpeakers().add(new Speaker(name)));
        session.add(course);

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("insert course", "insert speaker", "insert course_speaker")
                .endsWith("insert course_speaker");
        session.commit();
        assertThat(speakersOf(Objects.requireNonNull(course.getId()))).containsExactly("a", "b");
    }

    @Test
    @Covers("X2.3")
    void movingReplacesTheRowsThatChanged() {
        long id = speakers("a", "b", "c", "d");
        Course course = session.get(Course.class, id);
        Collections.swap(course.getSpeakers(), 1, 2);

        assertThat(sql.of(session::flush))
                .containsExactly("update course set version", "delete course_speaker", "insert course_speaker");
        session.commit();
        assertThat(speakersOf(id)).containsExactly("a", "c", "b", "d");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("X2.4")
    void removingKeepsPositionsDense() {
        long id = speakers("a", "b", "c");
        session.get(Course.class, id).getSpeakers().remove(0);
        session.commit();

        assertThat(slots()).containsExactly(0, 1);
        assertThat(speakersOf(id)).containsExactly("b", "c");
    }

    @Test
    @Covers("X2.9")
    void anElementOfAManyToManyMayBeInTheListSeveralTimes() {
        long id = speakers("a", "b");
        Course course = session.get(Course.class, id);
        course.getSpeakers().add(course.getSpeakers().get(0));
        session.commit();

        assertThat(speakersOf(id)).containsExactly("a", "b", "a");
        assertThat(this.<Integer>inDatabase(other -> other.query(Speaker.class)
                        .filterBy("name", "a")
                        .first()
                        .orElseThrow()
                        .getCourses()
                        .size()))
                .isEqualTo(1);
        course.getSpeakers().remove(0);
        session.commit();
        assertThat(speakersOf(id)).containsExactly("b", "a");
    }

    @Test
    @Covers("X2.5")
    void addingToAListThatIsNotLoadedAsksForTheLastPositionOnly() {
        long id = speakers("a");
        Course course = session.get(Course.class, id);

        assertThat(sql.of(() -> {
                    course.getSpeakers().add(new Speaker("b"));
                    session.flush();
                }))
                .contains("insert speaker", "update course set version", "insert course_speaker")
                .hasSize(4);
        session.commit();
        assertThat(speakersOf(id)).containsExactly("a", "b");
    }

    @Test
    @Covers("X2.5")
    void theOtherSideAddsBehindTheLast() {
        long id = speakers("a");
        Course course = session.get(Course.class, id);
        Speaker speaker = new Speaker("b");
        speaker.getCourses().add(course);
        session.add(speaker);
        session.commit();

        assertThat(speakersOf(id)).containsExactly("a", "b");
        assertThat(course.getVersion()).isEqualTo(1);
    }

    @Test
    @Covers("X2.5")
    void theOtherSideAddsToALoadedList() {
        long id = speakers("a");
        Course course = session.get(Course.class, id);
        assertThat(course.getSpeakers()).hasSize(1);
        Speaker speaker = new Speaker("b");
        speaker.getCourses().add(course);
        session.add(speaker);
        session.flush();

        assertThat(course.getSpeakers()).extracting(Speaker::getName).containsExactly("a", "b");
        session.commit();
        assertThat(speakersOf(id)).containsExactly("a", "b");
    }

    @Test
    @Covers("X2.4")
    void theOtherSideLeavesAllPlaces() {
        long id = speakers("a", "b");
        given(other -> {
            List<Speaker> speakers = other.get(Course.class, id).getSpeakers();
            speakers.add(speakers.get(0));
        });
        Speaker speaker = speaker("a");
        speaker.getCourses().clear();
        session.commit();

        assertThat(speakersOf(id)).containsExactly("b");
    }

    @Test
    @Covers("X2.4")
    void theOtherSideLeavesALoadedList() {
        long id = speakers("a", "b", "c");
        Course course = session.get(Course.class, id);
        course.getSpeakers().get(0).getCourses().clear();
        session.commit();

        assertThat(course.getSpeakers()).extracting(Speaker::getName).containsExactly("b", "c");
        assertThat(slots()).containsExactly(0, 1);
    }

    @Test
    @Covers("X2.4")
    void aDeletedElementLeavesTheOthersInOrder() {
        long id = speakers("a", "b", "c");
        Course course = session.get(Course.class, id);
        Speaker speaker = course.getSpeakers().get(1);
        assertThat(speaker.getCourses()).containsExactly(course);
        session.delete(speaker);
        session.commit();

        assertThat(speakersOf(id)).containsExactly("a", "c");
        assertThat(slots()).containsExactly(0, 1);
    }

    @Test
    @Covers("X2.8")
    void rollbackPutsElementsBack() {
        long id = speakers("a", "b");
        Course course = session.get(Course.class, id);
        Collections.reverse(course.getSpeakers());
        session.flush();
        session.rollback();

        assertThat(course.getSpeakers()).extracting(Speaker::getName).containsExactly("a", "b");
        course.getSpeakers().remove(0);
        session.commit();
        assertThat(speakersOf(id)).containsExactly("b");
    }

    @Test
    @Covers("X2.2")
    void aOneToManyWithAJoinTableKeepsItsOrder() {
        long id = saved(course ->
                List.of("a", "b", "c").forEach(name -> course.getExams().add(new Exam(name))));
        Collections.reverse(session.get(Course.class, id).getExams());
        session.commit();

        assertThat(this.<List<String>>inDatabase(other -> other.get(Course.class, id).getExams().stream()
                        .map(Exam::getName)
                        .toList()))
                .containsExactly("c", "b", "a");
    }

    @Test
    @Covers("X2.9")
    void anElementOfAOneToManyIsInTheListOnce() {
        long id = saved(course -> course.getExams().add(new Exam("a")));
        Course course = session.get(Course.class, id);
        course.getExams().add(course.getExams().get(0));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Course.exams holds one Exam twice");
    }

    @Test
    @Covers("R9.14")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void anOwnerThatWasNotReadIsReadForItsVersion() {
        long id = saved(course -> {});
        Speaker speaker = new Speaker("a");
        speaker.getCourses().add(session.reference(Course.class, id));
        session.add(speaker);

        assertThat(sql.of(session::flush)).contains("select course", "update course set version");
        session.commit();
        assertThat(speakersOf(id)).containsExactly("a");
        assertThat(this.<Integer>inDatabase(other -> other.get(Course.class, id).getVersion()))
                .isEqualTo(1);
    }
}
