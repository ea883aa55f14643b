package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.SoftDelete;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes with one object that is found by its identifier: the first of its eager collections stands in its rows. */
final class SingleEntityTests extends SessionTest {

    SingleEntityTests(Lab lab) {
        super(
                lab,
                Farm.class,
                Field.class,
                Meadow.class,
                Crop.class,
                Worker.class,
                Barn.class,
                Stall.class,
                Diary.class,
                Page.class,
                Queue.class);
    }

    @MappedSuperclass
    abstract static class Named {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String name = "";
    }

    @Entity(name = "Farm")
    static class Farm extends Named {

        @OneToMany(mappedBy = "farm", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("name")
        List<Field> fields = new ArrayList<>();

        @ManyToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        Set<Worker> workers = new HashSet<>();

        Farm with(Field field) {
            field.farm = this;
            fields.add(field);
            return this;
        }
    }

    @Entity(name = "Field")
    @DiscriminatorColumn(length = 20)
    static class Field extends Named {

        @ManyToOne
        @Nullable
        Farm farm;

        @SoftDelete
        boolean fallow;

        @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        @JoinColumn(name = "field_id")
        Set<Crop> crops = new HashSet<>();
    }

    @Entity(name = "Meadow")
    static class Meadow extends Field {

        int cows;
    }

    @Entity(name = "Crop")
    static class Crop extends Named {}

    @Entity(name = "Worker")
    static class Worker extends Named {}

    @Entity(name = "Barn")
    static class Barn extends Named {

        @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        @JoinColumn(name = "barn_id")
        @MapKey(name = "name")
        Map<String, Stall> stalls = new TreeMap<>();
    }

    @Entity(name = "Stall")
    static class Stall extends Named {}

    /** Has a text that is not to be repeated. */
    @Entity(name = "Diary")
    static class Diary extends Named {

        @Column(length = 4000)
        String text = "";

        @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        @JoinColumn(name = "diary_id")
        Set<Page> pages = new HashSet<>();
    }

    @Entity(name = "Page")
    static class Page extends Named {}

    /** Its elements have positions. */
    @Entity(name = "Queue")
    static class Queue extends Named {

        @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL)
        @JoinColumn(name = "queue_id")
        @OrderColumn(name = "place")
        List<Worker> waiting = new ArrayList<>();
    }

    private static <N extends Named> N named(N entity, String name) {
        entity.name = name;
        return entity;
    }

    private static Field field(String name, String... crops) {
        Field field = named(new Field(), name);
        List.of(crops).forEach(crop -> field.crops.add(named(new Crop(), crop)));
        return field;
    }

    private long saved(Named entity) {
        givenAll(entity);
        return Objects.requireNonNull(entity.id);
    }

    private long farm(Field... fields) {
        Farm farm = named(new Farm(), "f");
        List.of(fields).forEach(farm::with);
        farm.workers.add(named(new Worker(), "w"));
        return saved(farm);
    }

    private static List<String> names(Iterable<? extends Named> entities) {
        List<String> names = new ArrayList<>();
        entities.forEach(entity -> names.add(entity.name));
        return names;
    }

    private <T> T found(Class<T> type, long id) {
        return session.find(type, id).orElseThrow();
    }

    @Test
    @Covers("L3.4")
    void theFirstEagerCollectionStandsInTheRowsOfItsOwner() {
        long id = farm(field("b", "oats", "rye"), field("a", "hops"));

        assertThat(sql.of(() -> {
                    Farm farm = found(Farm.class, id);
                    assertThat(names(farm.fields)).containsExactly("a", "b");
                    assertThat(names(farm.fields.get(1).crops)).containsExactlyInAnyOrder("oats", "rye");
                    assertThat(farm.fields).allMatch(each -> each.farm == farm);
                    assertThat(names(farm.workers)).containsExactly("w");
                }))
                .containsExactly("select farm", "select crop", "select worker");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("L3.4")
    void itIsAnOuterJoin() {
        long id = farm(field("a"));

        assertThat(sql.texts(() -> found(Farm.class, id)).get(0))
                .contains(" from farm f left join field f2 on f2.farm_id = f.id and not f2.fallow")
                .endsWith("where f.id = ? order by f2.name");
    }

    @Test
    @Covers("L3.4")
    void anOwnerWithoutElementsIsFound() {
        long id = farm();

        assertThat(sql.of(() -> assertThat(found(Farm.class, id).fields).isEmpty()))
                .containsExactly("select farm", "select worker");
    }

    @Test
    @Covers("L3.4")
    void elementsOfSubclassesAreOfTheirClass() {
        Meadow meadow = named(new Meadow(), "m");
        meadow.cows = 7;
        long id = farm(meadow, field("a"));

        List<Field> fields = found(Farm.class, id).fields;

        assertThat(names(fields)).containsExactly("a", "m");
        assertThat(fields.get(1))
                .isInstanceOfSatisfying(
                        Meadow.class, found -> assertThat(found.cows).isEqualTo(7));
    }

    @Test
    @Covers("L3.4")
    void whatIsHiddenIsNoElement() {
        long id = farm(field("a"), field("b"));
        given(other -> other.delete(other.get(Farm.class, id).fields.get(0)));

        assertThat(names(found(Farm.class, id).fields)).containsExactly("b");
        assertThat(this.<Boolean>inDatabase(
                        other -> other.get(Farm.class, id).fields.isEmpty()))
                .isFalse();
    }

    @Test
    @Covers("L3.4")
    void anOwnerAllOfWhoseElementsAreHiddenIsFound() {
        long id = farm(field("a"));
        given(other -> other.delete(other.get(Farm.class, id).fields.get(0)));

        assertThat(found(Farm.class, id).fields).isEmpty();
    }

    @Test
    @Covers("L3.4")
    void aMapTakesItsKeysFromTheElements() {
        Barn barn = named(new Barn(), "b");
        List.of("2", "1").forEach(name -> barn.stalls.put(name, named(new Stall(), name)));
        long id = saved(barn);

        assertThat(sql.of(() -> assertThat(found(Barn.class, id).stalls).containsOnlyKeys("1", "2")))
                .containsExactly("select barn");
    }

    @Test
    @Covers("L3.4")
    void longValuesAreNotRepeated() {
        Diary diary = named(new Diary(), "d");
        diary.pages.add(named(new Page(), "p"));
        long id = saved(diary);

        assertThat(sql.of(() -> assertThat(found(Diary.class, id).pages).hasSize(1)))
                .containsExactly("select diary", "select page");
    }

    @Test
    @Covers("L3.4")
    void elementsWithPositionsComeBehind() {
        Queue queue = named(new Queue(), "q");
        List.of("b", "a").forEach(name -> queue.waiting.add(named(new Worker(), name)));
        long id = saved(queue);

        assertThat(sql.of(() ->
                        assertThat(names(found(Queue.class, id).waiting)).containsExactly("b", "a")))
                .containsExactly("select queue", "select worker");
    }

    @Test
    @Covers("L3.4")
    void severalOwnersAreReadBeforeTheirElements() {
        long one = farm(field("a"));
        long two = farm(field("b"));

        assertThat(sql.of(() -> assertThat(session.query(Farm.class).list())
                        .extracting(farm -> farm.id)
                        .contains(one, two)))
                .containsExactly("select farm", "select field", "select worker", "select crop");
    }

    @Test
    @Covers("L3.4")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aLockIsOfTheOwnersRowAlone() {
        long id = farm(field("a"));

        assertThat(sql.of(() -> assertThat(session.get(Farm.class, id, LockMode.UPDATE).fields)
                        .hasSize(1)))
                .containsExactly("select farm", "select field", "select worker", "select crop");
    }

    @Test
    @Covers("L3.4")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void whatWasExpiredIsReadTheSameWay() {
        long id = farm(field("a"));
        Farm farm = found(Farm.class, id);
        given(other -> other.get(Farm.class, id).with(field("b", "oats")));

        session.expire(farm);

        assertThat(sql.of(() -> assertThat(names(found(Farm.class, id).fields)).containsExactly("a", "b"))
                        .get(0))
                .isEqualTo("select farm");
        assertThat(farm.fields.get(1).crops).hasSize(1);
    }

    @Test
    @Covers("L3.4")
    void refreshTakesTheElementsOfTheDatabase() {
        long id = farm(field("a"), field("b"));
        Farm farm = found(Farm.class, id);
        farm.fields.remove(0);
        farm.name = "changed";

        assertThat(sql.of(() -> session.refresh(farm)).get(0)).isEqualTo("select farm");

        assertThat(farm.name).isEqualTo("f");
        assertThat(names(farm.fields)).containsExactly("a", "b");
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("L3.4")
    void mergingADetachedGraphReadsItTheSameWay() {
        long id = farm(field("a", "oats"), field("b"));
        Farm detached = inDatabase(other -> other.get(Farm.class, id));
        detached.fields.get(0).name = "c";

        assertThat(sql.of(() -> session.merge(detached)))
                .containsExactly("select farm", "select crop", "select worker");
        assertThat(sql.of(session::flush)).containsExactly("update field set name");
    }
}
