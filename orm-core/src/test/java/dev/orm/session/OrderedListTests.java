package dev.orm.session;

import static dev.orm.session.school.Course_.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.live.LiveSchema;
import dev.orm.session.school.Course;
import dev.orm.session.school.Exam;
import dev.orm.session.school.Lesson;
import dev.orm.session.school.Pupil;
import dev.orm.session.school.Speaker;
import dev.orm.session.school.Textbook;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists whose elements hold their positions in their own rows, beside the key of their owner. */
final class OrderedListTests extends SessionTest {

    OrderedListTests(Lab lab) {
        super(lab, Course.class, Lesson.class, Pupil.class, Textbook.class, Exam.class, Speaker.class);
    }

    private long course(String... lessons) {
        return saved(course -> {
            for (String lesson : lessons) {
                add(course, new Lesson(lesson));
            }
        });
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

    private static void add(Course course, Lesson lesson) {
        lesson.setCourse(course);
        course.getLessons().add(lesson);
    }

    private static List<String> names(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::getName).toList();
    }

    private List<String> lessonsOf(long id) {
        return inDatabase(other -> names(other.get(Course.class, id).getLessons()));
    }

    private List<Integer> ask(String sql) {
        return JdbcClient.create(lab.database().dataSource())
                .sql(sql)
                .query(Integer.class)
                .list();
    }

    private List<Integer> places() {
        return ask("select place from lesson order by place");
    }

    @Test
    @Covers("X2.2")
    void newElementsAreInsertedWithTheirPositions() {
        Course course = new Course("c");
        List.of("a", "b", "c").forEach(name -> add(course, new Lesson(name)));
        session.add(course);

        assertThat(sql.of(session::flush)).containsExactly("insert course", "insert lesson");
        session.commit();
        assertThat(places()).containsExactly(0, 1, 2);
        assertThat(lessonsOf(Objects.requireNonNull(course.getId()))).containsExactly("a", "b", "c");
    }

    @Test
    @Covers("X2.3")
    void movingWritesThePositionsThatChangedInOneStatement() {
        long id = course("a", "b", "c", "d", "e");
        Course course = session.get(Course.class, id);
        Collections.swap(course.getLessons(), 1, 3);

        assertThat(sql.of(session::flush)).containsExactly("update course set version", "update lesson set place");
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("a", "d", "c", "b", "e");
        assertThat(course.getVersion()).isEqualTo(1);
        assertThat(course.getLessons()).extracting(Lesson::getVersion).containsOnly(0);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("X2.3")
    void movingManyIsOneStatement() {
        String[] names = IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new);
        long id = course(names);
        Course course = session.get(Course.class, id);
        Collections.reverse(course.getLessons());

        assertThat(sql.of(session::flush)).containsExactly("update course set version", "update lesson set place");
        session.commit();
        assertThat(lessonsOf(id).get(0)).isEqualTo("199");
        assertThat(places()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    @Covers("X2.4")
    void removingFromTheMiddleRenumbersWhatComesBehind() {
        long id = course("a", "b", "c", "d");
        session.get(Course.class, id).getLessons().remove(1);

        assertThat(sql.of(session::flush))
                .containsExactly("update course set version", "update lesson set place", "delete lesson");
        session.commit();
        assertThat(places()).containsExactly(0, 1, 2);
        assertThat(lessonsOf(id)).containsExactly("a", "c", "d");
    }

    @Test
    @Covers("X2.4")
    void removingTheLastWritesNoPosition() {
        long id = course("a", "b", "c");
        session.get(Course.class, id).getLessons().remove(2);

        assertThat(sql.of(session::flush)).containsExactly("delete lesson");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("X2.2")
    void insertingInFrontMovesTheOthers() {
        long id = course("a", "b");
        Course course = session.get(Course.class, id);
        Lesson first = new Lesson("first");
        course.getLessons().add(0, first);

        assertThat(sql.of(session::flush))
                .containsExactly("insert lesson", "update course set version", "update lesson set place");
        assertThat(first.getCourse()).isSameAs(course);
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("first", "a", "b");
    }

    @Test
    @Covers("X2.5")
    void addingToAListThatIsNotLoadedAsksForTheLastPositionOnly() {
        long id = course("a", "b");
        Course course = session.get(Course.class, id);

        assertThat(sql.of(() -> {
                    add(course, new Lesson("c"));
                    add(course, new Lesson("d"));
                    session.flush();
                }))
                .containsExactly("select lesson", "insert lesson");
        assertThat(course.getVersion()).isZero();
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("a", "b", "c", "d");
        assertThat(names(course.getLessons())).containsExactly("a", "b", "c", "d");
    }

    @Test
    @Covers("X2.5")
    void anElementThatOnlySaysItsOwnerGoesBehindTheLast() {
        long id = course("a", "b");
        Lesson lesson = new Lesson("c");
        lesson.setCourse(session.get(Course.class, id));
        session.add(lesson);

        assertThat(sql.of(session::flush)).containsExactly("select lesson", "insert lesson");
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("a", "b", "c");
    }

    @Test
    @Covers("X2.5")
    void aLoadedListTakesAnElementThatSaysItsOwner() {
        long id = course("a", "b");
        Course course = session.get(Course.class, id);
        assertThat(course.getLessons()).hasSize(2);
        Lesson lesson = new Lesson("c");
        lesson.setCourse(course);
        session.add(lesson);

        assertThat(sql.of(session::flush)).containsExactly("insert lesson");
        assertThat(names(course.getLessons())).containsExactly("a", "b", "c");
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("a", "b", "c");
    }

    @Test
    @Covers("X2.6")
    void gapsAreReadWithoutThemAndGoneWhenTheListChanges() {
        long id = course("a", "b", "c");
        lab.database().execute("update lesson set place = place * 10");
        Course course = session.get(Course.class, id);
        assertThat(names(course.getLessons())).containsExactly("a", "b", "c");
        assertThat(sql.of(session::flush)).isEmpty();

        add(course, new Lesson("d"));

        assertThat(sql.of(session::flush))
                .containsExactly("insert lesson", "update course set version", "update lesson set place");
        session.commit();
        assertThat(places()).containsExactly(0, 1, 2, 3);
        assertThat(lessonsOf(id)).containsExactly("a", "b", "c", "d");
    }

    @Test
    @Covers("X2.6")
    void elementsWithoutAPositionComeLast() {
        long id = course("a", "b", "c");
        lab.database().execute("update lesson set place = null where name = 'a'");

        Course course = session.get(Course.class, id);
        assertThat(names(course.getLessons())).containsExactly("b", "c", "a");
        Collections.swap(course.getLessons(), 0, 1);
        session.commit();
        assertThat(places()).containsExactly(0, 1, 2);
        assertThat(lessonsOf(id)).containsExactly("c", "b", "a");
    }

    @Test
    @Covers("X2.3")
    void anElementMovesToAnotherList() {
        long one = course("a", "b");
        long two = course("x", "y");
        List<Lesson> from = session.get(Course.class, one).getLessons();
        List<Lesson> to = session.get(Course.class, two).getLessons();
        assertThat(to).hasSize(2);
        to.add(1, from.remove(0));
        session.commit();

        assertThat(lessonsOf(one)).containsExactly("b");
        assertThat(lessonsOf(two)).containsExactly("x", "a", "y");
        assertThat(places()).containsExactly(0, 0, 1, 2);
    }

    @Test
    @Covers("X2.4")
    void whatLeavesAListHasNoPosition() {
        long id = saved(course -> List.of("a", "b").forEach(name -> {
            Pupil pupil = new Pupil(name);
            pupil.setCourse(course);
            course.getPupils().add(pupil);
        }));
        session.get(Course.class, id).getPupils().remove(1);

        assertThat(sql.of(session::flush))
                .containsExactly("update pupil set course_id, version", "update pupil set pupils_order");
        session.commit();
        assertThat(ask("select pupils_order from pupil order by name")).containsExactly(0, null);
    }

    @Test
    @Covers("X2.4")
    void elementsAreReleasedWithTheirPositionsWhenTheirOwnerGoes() {
        long id = saved(course -> List.of("a", "b").forEach(name -> {
            Pupil pupil = new Pupil(name);
            pupil.setCourse(course);
            course.getPupils().add(pupil);
        }));
        session.delete(session.get(Course.class, id));
        session.commit();

        assertThat(ask("select pupils_order from pupil")).containsExactly(null, null);
        assertThat(ask("select count(*) from pupil where course_id is null")).containsExactly(2);
    }

    @Test
    @Covers("X2.2")
    void aListWithAForeignKeyOfItsOwnKeepsItsOrder() {
        long id = saved(course ->
                List.of("a", "b", "c").forEach(name -> course.getBooks().add(new Textbook(name))));
        Course course = session.get(Course.class, id);
        Collections.reverse(course.getBooks());

        assertThat(sql.of(session::flush)).containsExactly("update course set version", "update textbook set shelf");
        course.getBooks().remove(0);
        session.commit();

        assertThat(this.<List<String>>inDatabase(other -> other.get(Course.class, id).getBooks().stream()
                        .map(Textbook::getName)
                        .toList()))
                .containsExactly("b", "a");
        assertThat(ask("select shelf from textbook order by name")).containsExactly(1, 0, null);
    }

    @Test
    @Covers("X2.7")
    void listsOfSiblingsAreLoadedTogetherInOrder() {
        course("b", "a");
        course("d", "c");
        List<Course> courses = session.query(Course.class).list();

        assertThat(sql.of(() -> assertThat(courses)
                        .extracting(course -> names(course.getLessons()))
                        .containsExactlyInAnyOrder(List.of("b", "a"), List.of("d", "c"))))
                .containsExactly("select lesson");
    }

    @Test
    @Covers("X2.8")
    void rollbackPutsElementsBackToTheirPlaces() {
        long id = course("a", "b", "c");
        Course course = session.get(Course.class, id);
        Collections.reverse(course.getLessons());
        session.flush();

        session.rollback();

        assertThat(names(course.getLessons())).containsExactly("a", "b", "c");
        Collections.swap(course.getLessons(), 0, 1);
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("b", "a", "c");
    }

    @Test
    @Covers("X2.8")
    void aSavepointKeepsWhatWasBeforeIt() {
        long id = course("a", "b", "c");
        Course course = session.get(Course.class, id);
        Collections.swap(course.getLessons(), 0, 1);
        Savepoint savepoint = session.savepoint();
        Collections.reverse(course.getLessons());
        add(course, new Lesson("d"));
        session.flush();

        savepoint.rollback();

        assertThat(names(course.getLessons())).containsExactly("b", "a", "c");
        session.commit();
        assertThat(lessonsOf(id)).containsExactly("b", "a", "c");
    }

    @Test
    @Covers("X2.8")
    void refreshTakesTheOrderOfTheDatabase() {
        long id = course("a", "b");
        Course course = session.get(Course.class, id);
        Collections.reverse(course.getLessons());

        session.refresh(course);

        assertThat(names(course.getLessons())).containsExactly("a", "b");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("X2.8")
    void mergeTakesTheOrderOfTheDetachedList() {
        long id = course("a", "b", "c");
        Course detached = inDatabase(other -> {
            Course course = other.get(Course.class, id);
            course.getLessons().size();
            return course;
        });
        Collections.reverse(detached.getLessons());

        session.merge(detached);
        session.commit();

        assertThat(lessonsOf(id)).containsExactly("c", "b", "a");
    }

    @Test
    void anElementThatIsThereTwiceIsRefused() {
        long id = course("a", "b");
        Course course = session.get(Course.class, id);
        course.getLessons().add(course.getLessons().get(0));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Course.lessons holds one Lesson twice");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void whoReordersAListThatWasReorderedMeanwhileIsTold() {
        long id = course("a", "b");
        Course course = session.get(Course.class, id);
        Collections.reverse(course.getLessons());
        given(other -> Collections.reverse(other.get(Course.class, id).getLessons()));

        assertThatThrownBy(session::flush).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aDeletedElementLeavesTheListAndItsPlace() {
        long id = course("a", "b", "c");
        Course course = session.get(Course.class, id);
        session.delete(course.getLessons().get(0));
        session.commit();

        assertThat(names(course.getLessons())).containsExactly("b", "c");
        assertThat(places()).containsExactly(0, 1);
    }

    @Test
    void aPartOfAListIsNotLoaded() {
        course("a");

        assertThatThrownBy(() -> session.query(Course.class)
                        .options(LoadOption.selectin(COURSE.lessons(), lesson -> lesson.name.eq("a")))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a part of Course.lessons, whose elements have positions or keys");
    }

    @Test
    void theSchemaIsWhatTheMappingSays() {
        assertThat(LiveSchema.of(lab.engine()).diff(mappings.metaData()).toString())
                .isEmpty();
    }
}
