package dev.orm.session;

import static dev.orm.session.HeldCollectionTests_Drawer_.DRAWER;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Collections that the application holds while their owner is read again: they are the owner's collections afterwards as before. */
final class HeldCollectionTests extends SessionTest {

    private Drawer drawer = new Drawer();

    HeldCollectionTests(Lab lab) {
        super(lab, Drawer.class, Item.class);
    }

    @Entity
    static class Drawer {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String name = "";

        @OneToMany(mappedBy = "drawer", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Item> items = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        @OrderColumn(name = "place")
        @JoinColumn(name = "stack_id")
        List<Item> stack = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "drawer_pick")
        Set<Item> picks = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "drawer_named")
        @MapKeyColumn(name = "known_as")
        Map<String, Item> named = new HashMap<>();

        @ElementCollection
        List<String> notes = new ArrayList<>();

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @ElementCollection
        SortedSet<String> labels = new TreeSet<>();

        @ElementCollection
        Map<String, String> texts = new HashMap<>();

        @ElementCollection
        SortedMap<String, String> sizes = new TreeMap<>();

        Lining lining = new Lining();

        /** What there is of each. */
        List<Integer> counts() {
            return Stream.concat(all().map(each -> each.size()), Stream.of(named.size(), texts.size(), sizes.size()))
                    .toList();
        }

        private Stream<Collection<?>> all() {
            return Stream.of(items, stack, picks, notes, tags, labels, lining.colours);
        }

        List<Object> collections() {
            return List.of(items, stack, picks, named, notes, tags, labels, texts, sizes, lining.colours);
        }
    }

    @Embeddable
    static class Lining {

        String stuff = "felt";

        @ElementCollection
        List<String> colours = new ArrayList<>();
    }

    @Entity
    static class Item {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Drawer drawer;
    }

    /** The collections of a drawer, without the drawer. */
    private record Held(
            List<Item> items,
            List<Item> stack,
            Set<Item> picks,
            Map<String, Item> named,
            List<String> notes,
            Set<String> tags,
            Set<String> labels,
            Map<String, String> texts,
            Map<String, String> sizes,
            List<String> colours) {

        static Held of(Drawer drawer) {
            return new Held(
                    drawer.items,
                    drawer.stack,
                    drawer.picks,
                    drawer.named,
                    drawer.notes,
                    drawer.tags,
                    drawer.labels,
                    drawer.texts,
                    drawer.sizes,
                    drawer.lining.colours);
        }

        void addToEach(String what) {
            Item item = new Item();
            items.add(item);
            stack.add(item);
            picks.add(item);
            named.put(what, item);
            notes.add(what);
            tags.add(what);
            labels.add(what);
            texts.put(what, what);
            sizes.put(what, what);
            colours.add(what);
        }
    }

    @BeforeEach
    void aDrawerWithOneOfEach() {
        Held.of(drawer).addToEach("a");
        givenAll(drawer);
        drawer = session.get(Drawer.class, drawer.id);
    }

    private Held loaded() {
        assertThat(drawer.counts()).containsOnly(1);
        return Held.of(drawer);
    }

    private Held unloaded() {
        return Held.of(drawer);
    }

    private void readAgain() {
        session.get(Drawer.class, drawer.id);
    }

    /** What is added to the held collections is in the drawer, and is written. */
    private void assertInUse(Held held) {
        for (int i = 0; i < drawer.collections().size(); i++) {
            assertThat(drawer.collections().get(i))
                    .as("collection %d", i)
                    .isSameAs(List.of(
                                    held.items,
                                    held.stack,
                                    held.picks,
                                    held.named,
                                    held.notes,
                                    held.tags,
                                    held.labels,
                                    held.texts,
                                    held.sizes,
                                    held.colours)
                            .get(i));
        }
        held.addToEach("b");
        assertThat(drawer.counts()).containsOnly(2);
        session.commit();
        assertInDatabase(other -> other.get(Drawer.class, drawer.id).counts())
                .isEqualTo(List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
    }

    @Test
    void loadedOnesStayBehindARefresh() {
        Held held = loaded();

        session.refresh(drawer);

        assertInUse(held);
    }

    @Test
    void unloadedOnesStayBehindARefresh() {
        Held held = unloaded();

        session.refresh(drawer);

        assertInUse(held);
    }

    @Test
    void theyStayBehindExpire() {
        Held held = loaded();

        session.expire(drawer);
        readAgain();

        assertInUse(held);
    }

    @Test
    void theyStayBehindACommit() {
        Held held = loaded();

        session.commit();
        readAgain();

        assertInUse(held);
    }

    @Test
    void theyStayBehindARollback() {
        Held held = loaded();
        held.addToEach("c");
        session.flush();

        session.rollback();
        readAgain();

        assertInUse(held);
    }

    @Test
    void theyStayWhereTheObjectIsNotReadAgainBehindTheRollback() {
        Held held = loaded();
        held.addToEach("c");
        session.flush();

        session.rollback();

        assertInUse(held);
    }

    @Test
    void theyStayBehindTheRollbackToASavepoint() {
        Held held = loaded();
        try (Savepoint savepoint = session.savepoint()) {
            held.addToEach("c");
            session.flush();
            savepoint.rollback();
        }

        assertInUse(held);
    }

    @Test
    void theyStayBehindAStatement() {
        Held held = loaded();

        session.execute(update(DRAWER).set(DRAWER.name, "x").allRows());
        readAgain();

        assertInUse(held);
    }

    @Test
    void whatWasReadAgainIsLoadedByOneStatementWhenItIsUsed() {
        List<Item> items = loaded().items;
        session.commit();
        readAgain();

        assertThat(sql.of(() -> assertThat(items).hasSize(1))).containsExactly("select item");
        assertThat(sql.of(() -> assertThat(drawer.items).hasSize(1))).isEmpty();
    }

    @Test
    void changesThatAreNotWrittenAreKeptByReadingAgain() {
        Held held = loaded();
        session.commit();
        held.addToEach("b");

        session.withoutAutoflush(() -> session.query(Drawer.class).list());

        assertThat(drawer.counts()).containsOnly(2);
        session.commit();
        assertInDatabase(other -> other.get(Drawer.class, drawer.id).counts())
                .isEqualTo(List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
    }

    @Test
    void aLoopGoesOnThroughWhatItBeganWith() {
        Held held = loaded();
        held.addToEach("b");
        session.commit();

        assertThat(seen(held.items)).isEqualTo(2);
        assertThat(seen(held.tags)).isEqualTo(2);
        assertThat(seen(held.labels)).isEqualTo(2);
        assertThat(seen(held.texts.keySet())).isEqualTo(2);
        assertThat(seen(held.texts.values())).isEqualTo(2);
        assertThat(seen(held.sizes.entrySet())).isEqualTo(2);
    }

    private int seen(Collection<?> elements) {
        int seen = 0;
        for (Object each : elements) {
            assertThat(each).isNotNull();
            session.refresh(drawer);
            seen++;
        }
        return seen;
    }

    @Test
    void whatALoopSawOfAMapIsNotChangedBehindItsBack() {
        Map<String, String> texts = loaded().texts;
        Map.Entry<String, String> entry = texts.entrySet().iterator().next();
        Iterator<String> keys = texts.keySet().iterator();
        keys.next();
        session.refresh(drawer);

        assertThatThrownBy(() -> entry.setValue("b"))
                .isInstanceOf(ConcurrentModificationException.class)
                .hasMessageContaining("Drawer.texts was read again");
        assertThatThrownBy(keys::remove).isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void keysThatAreHeldAreThoseOfTheMapAsItIs() {
        Set<String> keys = loaded().texts.keySet();
        session.refresh(drawer);

        assertThat(keys.remove("a")).isTrue();

        assertThat(sql.of(session::commit)).containsExactly("delete drawer_texts");
    }

    @Test
    void entriesOfALoopAreWritten() {
        loaded().texts.entrySet().forEach(each -> each.setValue("b"));

        assertThat(drawer.texts).containsExactly(Map.entry("a", "b"));
        assertThat(sql.of(session::commit)).singleElement().asString().startsWith("update drawer_texts");
    }

    private Drawer made() {
        Drawer made = new Drawer();
        session.add(made);
        session.commit();
        return made;
    }

    @Test
    void aCollectionThatANewObjectWasMadeWithIsInUseUntilTheObjectIsReadAgain() {
        Drawer made = made();
        Held.of(made).addToEach("a");
        session.commit();

        assertInDatabase(other -> other.get(Drawer.class, made.id).counts())
                .isEqualTo(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void afterwardsItIsRefusedToChangeIt() {
        Drawer made = made();
        List<Item> items = made.items;
        session.get(Drawer.class, made.id);
        items.add(new Item());

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Drawer.items of a Drawer")
                .hasMessageContaining("nothing was written")
                .hasMessageContaining("Ask the object for its collection");
    }

    @Test
    void soItIsForMapsAndValues() {
        Drawer made = made();
        Map<String, String> sizes = made.sizes;
        session.refresh(made);
        sizes.put("a", "b");

        assertThatThrownBy(session::flush).hasMessageContaining("Drawer.sizes of a Drawer");
    }

    @Test
    void aRollbackMakesUpForIt() {
        Drawer made = made();
        List<Item> items = made.items;
        session.get(Drawer.class, made.id);
        items.add(new Item());
        assertThatThrownBy(session::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);

        session.rollback();
        made.items.add(new Item());
        session.commit();

        assertInDatabase(other -> other.get(Drawer.class, made.id).items.size()).isEqualTo(1);
    }

    @Test
    void itMayBeGivenToTheObjectAgain() {
        Drawer made = made();
        List<Item> items = made.items;
        session.get(Drawer.class, made.id);
        items.add(new Item());
        made.items = items;
        session.commit();

        assertInDatabase(other -> other.get(Drawer.class, made.id).items.size()).isEqualTo(1);
    }

    @Test
    void mergedValuesComeIntoTheCollectionsThatAreThere() {
        Held held = loaded();
        Drawer form = inDatabase(other -> {
            Drawer read = other.get(Drawer.class, drawer.id);
            read.counts();
            return read;
        });
        Held.of(form).notes.add("b");
        Held.of(form).tags.add("b");
        Held.of(form).texts.put("b", "b");
        Held.of(form).colours.clear();

        session.merge(form);

        assertThat(held.notes).containsExactly("a", "b").isSameAs(drawer.notes);
        assertThat(held.tags).containsExactlyInAnyOrder("a", "b").isSameAs(drawer.tags);
        assertThat(held.texts).containsOnlyKeys("a", "b").isSameAs(drawer.texts);
        assertThat(held.colours).isEmpty();
        assertThat(sql.of(session::commit))
                .containsExactlyInAnyOrder(
                        "delete drawer_colours", "insert drawer_notes", "insert drawer_tags", "insert drawer_texts");
    }
}
