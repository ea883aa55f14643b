package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.annotation.SoftDelete;
import dev.orm.testing.Covers;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Elements that were deleted softly keep their places in lists that are in an order: the others must get along with that. */
final class HiddenPlaceTests extends SessionTest {

    private long id;

    HiddenPlaceTests(Lab lab) {
        super(lab, Show.class, Act.class, Prop.class, Star.class, Fan.class, Scene.class);
    }

    @Entity(name = "Show")
    static class Show {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @OneToMany(mappedBy = "show", cascade = CascadeType.ALL)
        @OrderColumn(name = "place")
        List<Act> acts = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "show_id")
        @OrderColumn(name = "place")
        List<Prop> props = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "show_star")
        @OrderColumn(name = "place")
        List<Star> stars = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "show_fan")
        @OrderColumn(name = "place")
        List<Fan> fans = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "show_role")
        @MapKeyColumn(name = "role")
        Map<String, Star> roles = new HashMap<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "show_solo")
        @MapKeyJoinColumn(name = "scene_id")
        Map<Scene, Star> solos = new HashMap<>();
    }

    /** A key of a map. */
    @Entity(name = "Scene")
    static class Scene {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        private String title = "";

        String getTitle() {
            return title;
        }
    }

    @Entity(name = "Act")
    static class Act extends Named {

        @ManyToOne
        @Nullable
        Show show;
    }

    @Entity(name = "Prop")
    static class Prop extends Named {}

    @Entity(name = "Star")
    static class Star extends Named {}

    /** Knows where it is. */
    @Entity(name = "Fan")
    static class Fan extends Named {

        @ManyToMany(mappedBy = "fans")
        List<Show> shows = new ArrayList<>();
    }

    @jakarta.persistence.MappedSuperclass
    abstract static class Named {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String name = "";

        @SoftDelete
        boolean gone;
    }

    private static <N extends Named> N named(N entity, String name) {
        entity.name = name;
        return entity;
    }

    @BeforeEach
    void aShowOfThreeEach() {
        id = givenId(other -> {
            Show show = new Show();
            for (String name : List.of("a", "b", "c")) {
                show.acts.add(named(new Act(), name));
                show.props.add(named(new Prop(), name));
                show.stars.add(named(new Star(), name));
                show.fans.add(named(new Fan(), name));
            }
            other.add(show);
            other.flush();
            return Objects.requireNonNull(show.id);
        });
    }

    private Show show(Session from) {
        return from.get(Show.class, id);
    }

    private static List<String> names(List<? extends Named> elements) {
        return elements.stream().map(element -> element.name).toList();
    }

    private List<List<String>> inDatabase() {
        return inDatabase(other -> seen(show(other)));
    }

    private static List<List<String>> seen(Show show) {
        return List.of(names(show.acts), names(show.props), names(show.stars), names(show.fans));
    }

    private static List<List<String>> each(String... names) {
        return Collections.nCopies(4, List.of(names));
    }

    private void hide(int place) {
        given(other -> {
            Show show = show(other);
            for (List<? extends Named> list : List.of(show.acts, show.props, show.stars, show.fans)) {
                other.delete(list.get(place));
            }
        });
    }

    @Test
    void whatIsHiddenIsNotInTheLists() {
        hide(1);

        assertThat(inDatabase()).isEqualTo(each("a", "c"));
    }

    @Test
    void listsWithHiddenElementsTakeAnotherOrder() {
        hide(1);
        Show show = show(session);
        Collections.reverse(show.acts);
        Collections.reverse(show.props);
        Collections.reverse(show.stars);
        Collections.reverse(show.fans);

        session.commit();

        assertThat(inDatabase()).isEqualTo(each("c", "a"));
    }

    @Test
    void listsWithHiddenElementsTakeNewOnes() {
        hide(0);
        Show show = show(session);
        show.acts.add(0, named(new Act(), "d"));
        show.props.add(0, named(new Prop(), "d"));
        show.stars.add(0, named(new Star(), "d"));
        show.fans.add(0, named(new Fan(), "d"));

        session.commit();

        assertThat(inDatabase()).isEqualTo(each("d", "b", "c"));
    }

    @Test
    void elementsGoBehindHiddenOnesOfListsThatAreNotLoaded() {
        hide(2);
        Show show = show(session);
        show.acts.add(named(new Act(), "d"));
        show.props.add(named(new Prop(), "d"));
        show.stars.add(named(new Star(), "d"));
        show.fans.add(named(new Fan(), "d"));

        session.commit();

        assertThat(inDatabase()).isEqualTo(each("a", "b", "d"));
    }

    @Test
    void elementsComeBackToTheirPlaces() {
        hide(1);
        given(other -> other.withDeleted(() -> {
            Show show = show(other);
            for (List<? extends Named> list : List.of(show.acts, show.props, show.stars, show.fans)) {
                list.get(1).gone = false;
            }
            return show;
        }));

        assertThat(inDatabase()).isEqualTo(each("a", "b", "c"));
    }

    @Test
    void elementsAreDeletedAndTheOthersMovedInOneFlush() {
        Show show = show(session);
        for (List<? extends Named> list : List.of(show.acts, show.props, show.stars, show.fans)) {
            session.delete(list.remove(0));
        }

        session.commit();

        assertThat(inDatabase()).isEqualTo(each("b", "c"));
    }

    @Test
    void anElementThatIsDeletedAndStaysInItsListLeavesIt() {
        Show show = show(session);
        for (List<? extends Named> list : List.of(show.acts, show.props, show.stars, show.fans)) {
            session.delete(list.get(0));
        }
        session.flush();
        show.acts.add(named(new Act(), "d"));
        show.props.add(named(new Prop(), "d"));
        show.stars.add(named(new Star(), "d"));
        show.fans.add(named(new Fan(), "d"));

        session.commit();

        assertThat(inDatabase()).isEqualTo(each("b", "c", "d"));
    }

    private Map<String, String> roles() {
        return this.<Map<String, String>>inDatabase(other -> {
            Map<String, String> names = new TreeMap<>();
            show(other).roles.forEach((role, star) -> names.put(role, star.name));
            return names;
        });
    }

    private Star givenRoles() {
        return givenId(other -> {
            Show show = show(other);
            Star hidden = named(new Star(), "hidden");
            show.roles.put("hero", hidden);
            show.roles.put("fool", named(new Star(), "fool"));
            other.flush();
            other.delete(hidden);
            return hidden;
        });
    }

    @Test
    @Covers("L11.7")
    void aKeyThatAHiddenElementHasIsTaken() {
        Star hidden = givenRoles();
        Show show = show(session);
        show.roles.put("hero", named(new Star(), "new"));
        show.roles.put("villain", named(new Star(), "bad"));

        session.commit();

        assertThat(roles()).isEqualTo(Map.of("hero", "new", "fool", "fool", "villain", "bad"));
        assertThat(this.<Boolean>inDatabase(other ->
                        other.withDeleted(() -> other.get(Star.class, Objects.requireNonNull(hidden.id)).gone)))
                .isTrue();
    }

    @Test
    @Covers("L11.7")
    void otherKeysLeaveTheHiddenElementWhereItIs() {
        Star hidden = givenRoles();
        Show show = show(session);
        show.roles.put("villain", named(new Star(), "bad"));
        session.commit();
        given(other -> other.withDeleted(() -> other.get(Star.class, Objects.requireNonNull(hidden.id)).gone = false));

        assertThat(roles()).isEqualTo(Map.of("hero", "hidden", "fool", "fool", "villain", "bad"));
    }

    private static Scene scene(String title) {
        Scene scene = new Scene();
        scene.title = title;
        return scene;
    }

    @Test
    @Covers("L11.7")
    void aKeyThatIsAnEntityIsTakenFromAHiddenElementToo() {
        given(other -> {
            Star hidden = named(new Star(), "hidden");
            show(other).solos.put(scene("first"), hidden);
            show(other).solos.put(scene("second"), named(new Star(), "second"));
            other.flush();
            other.delete(hidden);
        });
        Show show = show(session);
        session.query(Scene.class).list().forEach(scene -> {
            if (scene.getTitle().equals("first")) {
                show.solos.put(scene, named(new Star(), "new"));
            }
        });
        show.solos.put(scene("third"), named(new Star(), "third"));

        assertThat(sql.of(session::commit)).containsOnlyOnce("delete show_solo");

        assertThat(this.<Map<String, String>>inDatabase(other -> {
                    Map<String, String> solos = new HashMap<>();
                    show(other).solos.forEach((scene, star) -> solos.put(scene.getTitle(), star.name));
                    return solos;
                }))
                .isEqualTo(Map.of("first", "new", "second", "second", "third", "third"));
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL}) // SQLite lets nobody else write meanwhile
    void aKeyThatSomebodyElseHasTakenMeanwhileIsADuplicate() {
        givenRoles();
        Show show = show(session);
        show.roles.size();
        given(other -> show(other).roles.put("villain", named(new Star(), "theirs")));
        show.roles.put("villain", named(new Star(), "ours"));

        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
    }
}
