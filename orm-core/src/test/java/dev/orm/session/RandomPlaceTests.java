package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.hotel.Clerk;
import dev.orm.session.hotel.Hotel;
import dev.orm.session.hotel.Menu;
import dev.orm.session.hotel.Room;
import dev.orm.session.school.Course;
import dev.orm.session.school.Exam;
import dev.orm.session.school.Lesson;
import dev.orm.session.school.Pupil;
import dev.orm.session.school.Speaker;
import dev.orm.session.school.Textbook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Random edits of lists with positions and of maps with keys, made in objects and in plain lists and maps of names at once:
 * after each commit and rollback objects and rows are what the names say.
 */
final class RandomPlaceTests extends SessionTest {

    private static final int STEPS = 150;
    private static final List<String> KEYS = List.of("k1", "k2", "k3", "k4");

    private final Deque<Mark> marks = new ArrayDeque<>();
    private Random random = new Random(0);
    private Map<String, List<String>> names = new TreeMap<>();
    private Map<String, List<String>> committed = new TreeMap<>();
    private final Map<String, Object> ids = new HashMap<>();
    private int serial;

    RandomPlaceTests(Lab lab) {
        super(
                lab,
                Course.class,
                Lesson.class,
                Pupil.class,
                Textbook.class,
                Exam.class,
                Speaker.class,
                Hotel.class,
                Room.class,
                Clerk.class,
                Menu.class);
    }

    private record Mark(Savepoint savepoint, Map<String, List<String>> names) {}

    @RandomSeeds(5)
    void objectsAndRowsAreWhatTheNamesSay(long seed) {
        random = new Random(seed);
        given(other -> {
            for (int i = 0; i < 3; i++) {
                other.add(new Course("c" + i));
                other.add(new Hotel("h" + i));
                other.add(new Speaker("s" + i));
                other.add(new Clerk("p" + i));
            }
        });
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        commit();
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 80) {
            edit(random.nextInt(9));
        } else if (choice < 86) {
            session.flush();
        } else if (choice < 89) {
            marks.push(new Mark(session.savepoint(), copy(names)));
        } else if (choice < 92) {
            leaveSavepoint();
        } else if (choice < 96) {
            commit();
        } else if (choice < 98) {
            rollback();
        } else {
            commit();
            session.clear(); // what comes now meets lists that are not loaded
        }
    }

    private void edit(int kind) {
        String owner = "c" + random.nextInt(3);
        switch (kind) {
            case 0 -> change(owner + " lessons", course(owner).getLessons(), Lesson::new, false);
            case 1 -> change(owner + " books", course(owner).getBooks(), Textbook::new, false);
            case 2 -> change(owner + " exams", course(owner).getExams(), Exam::new, false);
            case 3 -> change(owner + " pupils", course(owner).getPupils(), Pupil::new, false);
            case 4 -> change(owner + " speakers", course(owner).getSpeakers(), this::speaker, true);
            case 5 -> append(owner);
            case 6 -> fromTheOtherSide(owner);
            case 7 -> enter(owner.replace('c', 'h'), " staff", true);
            default -> enter(owner.replace('c', 'h'), " duties", false);
        }
    }

    private <E> void change(String name, List<E> elements, Function<String, E> maker, boolean repeats) {
        List<String> known = known(name);
        int size = known.size();
        assertThat(elements).hasSize(size);
        int choice = random.nextInt(4);
        if (size < 2 || choice == 0) {
            String added = repeats ? "s" + random.nextInt(3) : "e" + serial++;
            int place = random.nextInt(size + 1);
            elements.add(place, maker.apply(added));
            known.add(place, added);
        } else if (choice == 1) {
            int place = random.nextInt(size);
            elements.remove(place);
            known.remove(place);
        } else if (choice == 2) {
            int one = random.nextInt(size);
            int two = random.nextInt(size);
            Collections.swap(elements, one, two);
            Collections.swap(known, one, two);
        } else {
            Collections.rotate(elements, 1);
            Collections.rotate(known, 1);
        }
    }

    /** Without a look at what is there already. */
    private void append(String owner) {
        String lesson = "e" + serial++;
        course(owner).getLessons().add(new Lesson(lesson));
        known(owner + " lessons").add(lesson);
        String speaker = "s" + random.nextInt(3);
        course(owner).getSpeakers().add(speaker(speaker));
        known(owner + " speakers").add(speaker);
    }

    /** Flushes around it, so that nothing else changes the list meanwhile. */
    private void fromTheOtherSide(String owner) {
        session.flush();
        if (random.nextBoolean()) {
            String name = "e" + serial++;
            Pupil pupil = new Pupil(name);
            pupil.setCourse(course(owner));
            session.add(pupil);
            known(owner + " pupils").add(name);
        } else {
            String name = "s" + random.nextInt(3);
            List<Course> courses = speaker(name).getCourses();
            Course course = course(owner);
            if (courses.contains(course)) {
                courses.remove(course);
                known(owner + " speakers").removeIf(name::equals);
            } else {
                courses.add(course);
                known(owner + " speakers").add(name);
            }
        }
        session.flush();
    }

    /** The names of a map are its entries; an employee has one role. */
    private void enter(String owner, String name, boolean once) {
        Hotel hotel = hotel(owner);
        Map<String, Clerk> clerks = once ? hotel.getStaff() : hotel.getDuties();
        String key = KEYS.get(random.nextInt(KEYS.size()));
        String clerk = once ? "e" + serial++ : "p" + random.nextInt(3);
        List<String> known = known(owner + name);
        known.removeIf(entry -> entry.startsWith(key));
        if (random.nextInt(3) == 0) {
            clerks.remove(key);
        } else if (once && !clerks.isEmpty() && random.nextBoolean()) {
            rename(clerks, known, key);
        } else {
            clerks.put(key, once ? new Clerk(clerk) : clerk(clerk));
            known.add(key + "=" + clerk);
        }
        Collections.sort(known);
    }

    private static void rename(Map<String, Clerk> clerks, List<String> known, String key) {
        clerks.remove(key);
        if (!clerks.isEmpty()) {
            String last = new TreeMap<>(clerks).firstKey();
            Clerk moved = clerks.remove(last);
            clerks.put(key, moved);
            known.removeIf(entry -> entry.startsWith(last));
            known.add(key + "=" + moved.getName());
        }
    }

    private Course course(String name) {
        return named(Course.class, name);
    }

    private Hotel hotel(String name) {
        return named(Hotel.class, name);
    }

    private Speaker speaker(String name) {
        return named(Speaker.class, name);
    }

    private Clerk clerk(String name) {
        return named(Clerk.class, name);
    }

    /** By its identifier, which asks nothing and flushes nothing where the session has it. */
    private <E> E named(Class<E> type, String name) {
        Object id = ids.computeIfAbsent(
                name,
                key -> session.inspect(session.query(type)
                                .filterBy("name", key)
                                .first()
                                .orElseThrow())
                        .id());
        return session.get(type, Objects.requireNonNull(id));
    }

    private List<String> known(String name) {
        return names.computeIfAbsent(name, key -> new ArrayList<>());
    }

    // the ends of work

    private void leaveSavepoint() {
        if (marks.isEmpty()) {
            return;
        }
        Mark mark = marks.pop();
        if (random.nextBoolean()) {
            mark.savepoint().release();
        } else {
            mark.savepoint().rollback();
            names = mark.names();
        }
        assertThat(seenBy(session)).isEqualTo(expected());
    }

    private void commit() {
        marks.clear();
        session.commit();
        committed = copy(names);
        compare();
    }

    private void rollback() {
        marks.clear();
        session.rollback();
        names = copy(committed);
        compare();
    }

    private void compare() {
        assertThat(seenBy(session)).isEqualTo(expected());
        assertThat(this.<Map<String, List<String>>>inDatabase(RandomPlaceTests::seenBy))
                .isEqualTo(expected());
        assertThat(session.dirtyEntities()).isEmpty();
    }

    private Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            for (String list : List.of("lessons", "books", "exams", "pupils", "speakers")) {
                expected.put("c" + i + " " + list, List.of());
            }
            expected.put("h" + i + " staff", List.of());
            expected.put("h" + i + " duties", List.of());
        }
        expected.putAll(names);
        return expected;
    }

    private static Map<String, List<String>> seenBy(Session session) {
        Map<String, List<String>> seen = new TreeMap<>();
        for (Course course : session.query(Course.class).list()) {
            seen.put(course.getName() + " lessons", list(course.getLessons(), Lesson::getName));
            seen.put(course.getName() + " books", list(course.getBooks(), Textbook::getName));
            seen.put(course.getName() + " exams", list(course.getExams(), Exam::getName));
            seen.put(course.getName() + " pupils", list(course.getPupils(), Pupil::getName));
            seen.put(course.getName() + " speakers", list(course.getSpeakers(), Speaker::getName));
            course.getSpeakers()
                    .forEach(speaker -> assertThat(speaker.getCourses())
                            .contains(course)
                            .hasSize(new HashSet<>(speaker.getCourses()).size()));
        }
        for (Hotel hotel : session.query(Hotel.class).list()) {
            seen.put(hotel.getName() + " staff", entries(hotel.getStaff()));
            seen.put(hotel.getName() + " duties", entries(hotel.getDuties()));
        }
        return seen;
    }

    private static <E> List<String> list(List<E> elements, Function<E, String> name) {
        return elements.stream().map(name).toList();
    }

    private static List<String> entries(Map<String, Clerk> clerks) {
        return clerks.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().getName())
                .sorted()
                .toList();
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> names) {
        Map<String, List<String>> copy = new TreeMap<>();
        names.forEach((name, elements) -> copy.put(name, new ArrayList<>(elements)));
        return copy;
    }
}
