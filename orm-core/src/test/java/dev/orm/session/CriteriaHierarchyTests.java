package dev.orm.session;

import static dev.orm.session.clinic.Asset_.ASSET;
import static dev.orm.session.clinic.Scanner_.SCANNER;
import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Dog_.DOG;
import static dev.orm.session.zoo.Keeper_.KEEPER;
import static dev.orm.session.zoo.Painting_.PAINTING;
import static dev.orm.session.zoo.Pet_.PET;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.criteria.EntityCriterion;
import dev.orm.mapping.MappingException;
import dev.orm.session.clinic.Asset;
import dev.orm.session.clinic.Scanner;
import dev.orm.session.zoo.Artwork;
import dev.orm.session.zoo.Cat;
import dev.orm.session.zoo.Dog;
import dev.orm.session.zoo.Keeper;
import dev.orm.session.zoo.Museum;
import dev.orm.session.zoo.Painting;
import dev.orm.session.zoo.Pet;
import dev.orm.session.zoo.Puppy;
import dev.orm.session.zoo.Sculpture;
import dev.orm.session.zoo.Toy;
import dev.orm.session.zoo.Visit;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Criteria, tenants and soft deletes of entities that others extend. */
final class CriteriaHierarchyTests extends SessionTest {

    CriteriaHierarchyTests(Lab lab) {
        super(
                lab,
                Pet.class,
                Dog.class,
                Puppy.class,
                Cat.class,
                Keeper.class,
                Visit.class,
                Toy.class,
                Artwork.class,
                Painting.class,
                Sculpture.class,
                Museum.class,
                Asset.class,
                Scanner.class);
    }

    @Test
    @Covers("L11.1")
    void aCriterionHoldsForAllClassesOfATable() {
        givenAll(new Dog("Rex", "collie"), new Dog("Ada", "pug"));
        EntityCriterion named = EntityCriterion.of(PET, pet -> pet.name.startsWith("R"));
        try (Session some = factory.withCriteria(named).openSession()) {
            assertThat(some.query(PET).list()).extracting(Pet::getName).containsExactly("Rex");
            assertThat(some.query(DOG).list()).extracting(Pet::getName).containsExactly("Rex");
            assertThat(some.execute(update(DOG).set(DOG.breed, "X").allRows())).isOne();
            assertThat(some.query(KEEPER).where(KEEPER.name.eq("nobody")).list())
                    .isEmpty();
        }
    }

    @Test
    @Covers("L11.1")
    void aCriterionHoldsForEachTableOfAUnion() {
        givenAll(new Painting("Dawn", "oil"), new Painting("Noon", "oil"));
        EntityCriterion titled = EntityCriterion.of(ARTWORK, artwork -> artwork.title.eq("Noon"));
        try (Session some = factory.withCriteria(titled).openSession()) {
            assertThat(some.query(ARTWORK).list()).extracting(Artwork::getTitle).containsExactly("Noon");
            assertThat(some.query(PAINTING).list())
                    .extracting(Artwork::getTitle)
                    .containsExactly("Noon");
        }
    }

    @Test
    @Covers("L11.1")
    void aCriterionOfASubclassAloneIsRefused() {
        assertThatThrownBy(() -> factory.withCriteria(EntityCriterion.of(DOG, dog -> dog.breed.eq("pug"))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("criterion of Dog")
                .hasMessageContaining("Make it one of Pet");
    }

    @Test
    @Covers({"L11.4", "L11.5", "L11.7", "L11.8"})
    void rowsInJoinedTablesBelongToTenantsAndAreDeletedSoftly() {
        SessionFactory red = factory.withTenant("red");
        factory.withTenant("blue").doInTransaction(other -> other.add(new Scanner("beam", 3)));
        long id = red.inTransaction(own -> {
            Scanner scanner = new Scanner("ray", 7);
            own.addAll(List.of(scanner, new Asset("chair")));
            own.flush();
            return Objects.requireNonNull(scanner.getId());
        });
        red.doInTransaction(own -> {
            assertThat(own.query(ASSET).list()).extracting(Asset::getName).containsExactlyInAnyOrder("ray", "chair");
            own.get(Scanner.class, id).setRange(8);
            own.flush();
            Asset scanner = own.get(Asset.class, id);
            List<String> statements = sql.of(() -> {
                own.delete(scanner);
                own.flush();
            });
            assertThat(statements).noneMatch(text -> text.startsWith("delete"));
            assertThat(scanner.getSoldAt()).isNotNull();
            assertThat(own.query(SCANNER).list()).isEmpty();
            Scanner sold = own.query(SCANNER).withDeleted().one();
            assertThat(sold.getRange()).isEqualTo(8);
        });
    }

    @Test
    @Covers("L11.5")
    void aRowThatChangedItsTenantBehindTheSessionIsStale() {
        try (Session red = factory.withTenant("red").openSession()) {
            Asset chair = new Asset("chair");
            red.add(chair);
            red.commit();
            Asset read = red.get(Asset.class, Objects.requireNonNull(chair.getId()));
            red.commit();
            lab.database().execute("update asset set clinic = 'blue'");

            read.setName("stool");
            assertThatThrownBy(red::flush).isInstanceOf(OptimisticLockingFailureException.class);
            red.rollback();
        }
    }
}
