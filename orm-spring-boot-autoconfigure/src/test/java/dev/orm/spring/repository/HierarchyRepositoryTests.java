package dev.orm.spring.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.SessionFactory;
import dev.orm.spring.repository.support.OrmRepositoryFactory;
import dev.orm.spring.transaction.OrmTransactionManager;
import dev.orm.spring.transaction.SessionTransactionListener;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.support.TransactionTemplate;

/** Repositories of the base class of a hierarchy, in one table, in joined tables, and with a table for each class. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class HierarchyRepositoryTests {

    private static final MappingRegistry MAPPINGS = MappingRegistry.of(
            Single.class, SingleLeaf.class, Joined.class, JoinedLeaf.class, Each.class, EachLeaf.class);

    private final TestDatabase database;
    private List<Hierarchy<?>> hierarchies = List.of();
    private NamedRepository<SingleLeaf> leaves;
    private TransactionTemplate transaction;

    HierarchyRepositoryTests(TestDatabase database) {
        this.database = database;
        Engine engine = Engine.of(database.dataSource());
        OrmRepositoryFactory factory = new OrmRepositoryFactory(SessionFactory.of(engine, MAPPINGS));
        OrmTransactionManager transactions = new OrmTransactionManager(engine);
        transactions.addListener(new SessionTransactionListener());
        transaction = new TransactionTemplate(transactions);
        leaves = factory.getRepository(SingleLeafRepository.class);
        hierarchies = List.of(
                new Hierarchy<>(factory.getRepository(SingleRepository.class), new Single(), new SingleLeaf()),
                new Hierarchy<>(factory.getRepository(JoinedRepository.class), new Joined(), new JoinedLeaf()),
                new Hierarchy<>(factory.getRepository(EachRepository.class), new Each(), new EachLeaf()));
    }

    private record Hierarchy<T extends Named>(NamedRepository<T> repository, T base, T leaf) {

        void save() {
            base.name = "a base";
            leaf.name = "a leaf";
            repository.saveAll(List.of(base, leaf));
        }
    }

    @MappedSuperclass
    abstract static class Named {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String name = "";
    }

    @Entity(name = "Single")
    @Inheritance
    static class Single extends Named {}

    @Entity(name = "SingleLeaf")
    static class SingleLeaf extends Single {

        int leafs = 1;
    }

    @Entity(name = "Joined")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Joined extends Named {}

    @Entity(name = "JoinedLeaf")
    static class JoinedLeaf extends Joined {

        int leafs = 1;
    }

    @Entity(name = "Each")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Each extends Named {}

    @Entity(name = "EachLeaf")
    static class EachLeaf extends Each {

        int leafs = 1;
    }

    interface NamedRepository<T extends Named> extends OrmRepository<T, Long> {

        List<T> findByNameStartingWithOrderByName(String prefix);

        Page<T> findByNameNot(String name, Pageable page);

        long countByNameContaining(String part);

        boolean existsByName(String name);

        long deleteByName(String name);
    }

    interface SingleRepository extends NamedRepository<Single> {}

    interface SingleLeafRepository extends NamedRepository<SingleLeaf> {}

    interface JoinedRepository extends NamedRepository<Joined> {}

    interface EachRepository extends NamedRepository<Each> {}

    @BeforeEach
    void oneOfEachClass() {
        database.clear();
        MAPPINGS.metaData().createAll(Engine.of(database.dataSource()));
        transaction.executeWithoutResult(status -> hierarchies.forEach(Hierarchy::save));
    }

    @Test
    @Covers("D19.8")
    void objectsOfAllClassesAreFoundAsWhatTheyAre() {
        for (Hierarchy<?> hierarchy : hierarchies) {
            List<? extends Named> found = hierarchy.repository().findByNameStartingWithOrderByName("a");

            assertThat(found)
                    .extracting(each -> (Object) each.getClass())
                    .containsExactly(
                            hierarchy.base().getClass(), hierarchy.leaf().getClass());
            assertThat(hierarchy
                            .repository()
                            .findById(Objects.requireNonNull(hierarchy.leaf().id))
                            .orElseThrow())
                    .isInstanceOf(hierarchy.leaf().getClass());
        }
    }

    @Test
    @Covers("D19.8")
    void pagesAndNumbersAreOfAllClasses() {
        for (Hierarchy<?> hierarchy : hierarchies) {
            Page<? extends Named> page =
                    hierarchy.repository().findByNameNot("b", PageRequest.of(1, 1, Sort.by("name")));

            assertThat(page.getTotalElements()).isEqualTo(2);
            assertThat(page.getContent()).extracting(each -> each.name).containsExactly("a leaf");
            assertThat(hierarchy.repository().count()).isEqualTo(2);
            assertThat(hierarchy.repository().countByNameContaining("lea")).isEqualTo(1);
            assertThat(hierarchy.repository().existsByName("a base")).isTrue();
        }
    }

    @Test
    @Covers("D19.8")
    void changesAreWrittenWhateverTheClass() {
        for (Hierarchy<?> hierarchy : hierarchies) {
            transaction.executeWithoutResult(status -> hierarchy
                    .repository()
                    .findByNameStartingWithOrderByName("a")
                    .forEach(each -> each.name = each.name.toUpperCase(Locale.ROOT)));

            assertThat(hierarchy.repository().findByNameStartingWithOrderByName("A"))
                    .extracting(each -> each.name)
                    .containsExactly("A BASE", "A LEAF");
        }
    }

    @Test
    @Covers("D19.8")
    void deletesReachTheRowsOfSubclasses() {
        for (Hierarchy<?> hierarchy : hierarchies) {
            NamedRepository<?> repository = hierarchy.repository();
            assertThat(transaction.<Long>execute(status -> repository.deleteByName("a leaf")))
                    .isEqualTo(1L);
            assertThat(repository.findAll()).extracting(each -> each.name).containsExactly("a base");
            transaction.executeWithoutResult(
                    status -> repository.deleteById(Objects.requireNonNull(hierarchy.base().id)));
            assertThat(repository.count()).isZero();
        }
    }

    @Test
    @Covers("D19.8")
    void aRepositoryOfASubclassSeesItsOwn() {
        assertThat(leaves.findAll()).extracting(each -> each.name).containsExactly("a leaf");
        assertThat(leaves.existsByName("a base")).isFalse();
        assertThat(transaction.<Long>execute(status -> leaves.deleteByName("a base")))
                .isZero();
    }
}
