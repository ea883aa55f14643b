package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** An object that waits for its row under an identifier which it has already is the one of that identifier. */
final class PendingIdentityTests extends SessionTest {

    PendingIdentityTests(Lab lab) {
        super(lab, Seed.class, Bean.class, Pod.class, Shell.class, Garden.class);
    }

    @Entity
    static class Seed {

        @Id
        @Nullable
        String code;

        @Nullable
        String name;

        @Version
        @Nullable
        Integer version;

        @OneToMany(mappedBy = "seed", cascade = CascadeType.ALL)
        List<Pod> pods = new ArrayList<>();

        static Seed of(String code, String name) {
            Seed seed = new Seed();
            seed.code = code;
            seed.name = name;
            return seed;
        }
    }

    record BeanId(@Nullable String row, int place) {}

    @Entity
    @IdClass(BeanId.class)
    static class Bean {

        @Id
        @Nullable
        String row;

        @Id
        int place;

        @Nullable
        String name;

        static Bean of(String row, int place, String name) {
            Bean bean = new Bean();
            bean.row = row;
            bean.place = place;
            bean.name = name;
            return bean;
        }
    }

    @Embeddable
    record PodId(@Nullable String seed, int number) {}

    @Entity
    static class Pod {

        @EmbeddedId
        @Nullable
        PodId id;

        @MapsId("seed")
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Seed seed;

        @Nullable
        String name;

        static Pod of(Seed seed, int number, String name) {
            Pod pod = new Pod();
            pod.id = new PodId(null, number);
            pod.seed = seed;
            pod.name = name;
            return pod;
        }
    }

    @Entity
    static class Shell {

        @Id
        @OneToOne(fetch = FetchType.LAZY)
        @Nullable
        Seed seed;

        @Nullable
        String name;

        static Shell of(Seed seed, String name) {
            Shell shell = new Shell();
            shell.seed = seed;
            shell.name = name;
            return shell;
        }
    }

    @Entity
    static class Garden {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Nullable
        String name;
    }

    @Test
    void mergedTwiceItIsOneObjectAndOneRow() {
        Seed first = session.merge(Seed.of("a", "one"));

        Seed second = session.merge(Seed.of("a", "two"));

        assertThat(second).isSameAs(first);
        assertThat(sql.of(session::flush)).containsExactly("insert seed");
        assertThat(first.name).isEqualTo("two");
    }

    @Test
    void aSecondMergeAsksNothing() {
        session.merge(Seed.of("a", "one"));

        assertThat(sql.of(() -> session.merge(Seed.of("a", "two")))).isEmpty();
    }

    @Test
    void whatWasAddedTakesWhatIsMerged() {
        Seed added = Seed.of("a", "one");
        session.add(added);

        assertThat(session.merge(Seed.of("a", "two"))).isSameAs(added);
        session.commit();
        assertInDatabase(other -> other.get(Seed.class, "a").name).isEqualTo("two");
    }

    @Test
    void anIdentifierAssignedBehindAddCounts() {
        Seed added = new Seed();
        session.add(added);
        session.merge(Seed.of("b", "other"));
        added.code = "a";

        assertThat(session.merge(Seed.of("a", "two"))).isSameAs(added);
    }

    @Test
    void anIdentifierThatIsGivenUpBeforeTheFlushIsFree() {
        Seed added = Seed.of("a", "one");
        session.add(added);
        session.merge(Seed.of("a", "two"));
        added.code = "b";

        Seed merged = session.merge(Seed.of("a", "three"));

        assertThat(merged).isNotSameAs(added);
        assertThat(sql.of(session::flush)).containsExactly("insert seed");
        assertThat(session.get(Seed.class, "b")).isSameAs(added);
    }

    @Test
    void onePutOutAgainIsForgotten() {
        Seed added = Seed.of("a", "one");
        session.add(added);
        session.merge(Seed.of("a", "two"));
        session.delete(added);

        assertThat(session.merge(Seed.of("a", "three"))).isNotSameAs(added);
        session.commit();
        assertInDatabase(other -> other.get(Seed.class, "a").name).isEqualTo("three");
    }

    @Test
    void twoAddedObjectsOfOneIdentifierAreRefused() {
        session.merge(Seed.of("a", "one"));
        session.add(Seed.of("a", "two"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("Seed");
    }

    @Test
    void aCompositeIdentifierCounts() {
        Bean added = Bean.of("r", 1, "one");
        session.add(added);

        assertThat(session.merge(Bean.of("r", 1, "two"))).isSameAs(added);
        assertThat(session.merge(Bean.of("r", 2, "three"))).isNotSameAs(added);
        assertThat(sql.of(session::flush)).containsExactly("insert bean");
    }

    @Test
    void anIdentifierDerivedFromANewParentCounts() {
        Seed seed = Seed.of("a", "one");
        Pod pod = Pod.of(seed, 1, "one");
        session.addAll(List.of(seed, pod));

        assertThat(session.merge(Pod.of(Seed.of("a", "detached"), 1, "two"))).isSameAs(pod);
        assertThat(pod.name).isEqualTo("two");
        assertThat(sql.of(session::flush)).containsExactly("insert seed", "insert pod");
    }

    @Test
    void anIdentifierHeldByARelationCounts() {
        Seed seed = Seed.of("a", "one");
        Shell shell = Shell.of(seed, "one");
        session.addAll(List.of(seed, shell));

        assertThat(session.merge(Shell.of(Seed.of("a", "detached"), "two"))).isSameAs(shell);
        assertThat(sql.of(session::flush)).containsExactly("insert seed", "insert shell");
    }

    @Test
    void aNewGraphMergedTwiceIsOneGraph() {
        session.merge(graph("one"));

        Seed seed = session.merge(graph("two"));

        assertThat(seed.pods).hasSize(2).allMatch(pod -> Objects.equals(pod.name, "two"));
        assertThat(sql.of(session::flush)).containsExactly("insert seed", "insert pod");
    }

    private static Seed graph(String name) {
        Seed seed = Seed.of("a", name);
        seed.pods.add(Pod.of(seed, 1, name));
        seed.pods.add(Pod.of(seed, 2, name));
        return seed;
    }

    @Test
    void aVersionThatWasNeverWrittenIsOneOfAnotherTransaction() {
        session.add(Seed.of("a", "one"));
        Seed source = Seed.of("a", "two");
        source.version = 3;

        assertThatThrownBy(() -> session.merge(source)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void mergedWithoutLoadingItIsRefused() {
        session.add(Bean.of("r", 1, "one"));

        assertThatThrownBy(() -> session.merge(Bean.of("r", 1, "two"), MergeMode.NO_LOAD))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Bean whose row this session inserts");
    }

    @Test
    void aReferenceOfItsIdentifierIsTheObjectItself() {
        Bean bean = Bean.of("r", 1, "one");
        session.add(bean);

        assertThat(session.reference(Bean.class, new BeanId("r", 1))).isSameAs(bean);
        assertThat(sql.of(session::flush)).containsExactly("insert bean");
    }

    @Test
    void aReferenceOfAnIdentifierGivenAheadIsTheObjectItself() {
        Garden garden = new Garden();
        session.add(garden);
        ((UnitOfWorkSession) session).control().assignIds(List.of(garden));

        assertThat(session.reference(Garden.class, Objects.requireNonNull(garden.id)))
                .isSameAs(garden);
    }

    @Test
    void aReferenceOfADeletedObjectIsTheObjectItself() {
        givenAll(Bean.of("r", 1, "one"));
        Bean bean = session.get(Bean.class, new BeanId("r", 1));
        session.delete(bean);

        assertThat(session.reference(Bean.class, new BeanId("r", 1))).isSameAs(bean);
    }

    @Test
    void aSearchWritesItAndGivesTheObjectItself() {
        Bean bean = Bean.of("r", 1, "one");
        session.add(bean);

        assertThat(sql.of(() ->
                        assertThat(session.find(Bean.class, new BeanId("r", 1))).containsSame(bean)))
                .startsWith("insert bean");
    }

    @Test
    void aSearchThatMustNotWriteGivesTheObjectItself() {
        Bean bean = Bean.of("r", 1, "one");
        session.add(bean);

        assertThat(sql.of(() -> session.withoutAutoflush(() ->
                        assertThat(session.find(Bean.class, new BeanId("r", 1))).containsSame(bean))))
                .isEmpty();
    }

    @Test
    void afterARollbackItIsForgotten() {
        Bean bean = Bean.of("r", 1, "one");
        session.add(bean);
        session.reference(Bean.class, new BeanId("r", 1));
        session.rollback();

        assertThat(session.find(Bean.class, new BeanId("r", 1))).isEmpty();
        assertThat(session.merge(Bean.of("r", 1, "two"))).isNotSameAs(bean);
    }
}
