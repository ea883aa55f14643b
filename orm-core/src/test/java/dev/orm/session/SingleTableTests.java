package dev.orm.session;

import static dev.orm.session.zoo.Cat_.CAT;
import static dev.orm.session.zoo.Dog_.DOG;
import static dev.orm.session.zoo.Keeper_.KEEPER;
import static dev.orm.session.zoo.Pet_.PET;
import static dev.orm.session.zoo.Visit_.VISIT;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.excluded;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.live.LiveSchema;
import dev.orm.session.zoo.Cat;
import dev.orm.session.zoo.Dog;
import dev.orm.session.zoo.Keeper;
import dev.orm.session.zoo.Pet;
import dev.orm.session.zoo.Puppy;
import dev.orm.session.zoo.Toy;
import dev.orm.session.zoo.Visit;
import dev.orm.sql.Batch;
import dev.orm.sql.Insert;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

final class SingleTableTests extends SessionTest {

    private final Keeper ann = new Keeper("Ann");
    private final Dog rex = new Dog("Rex", "collie");
    private final Puppy bit = new Puppy("Bit", "collie", 7);
    private final Cat tom = new Cat("Tom");

    SingleTableTests(Lab lab) {
        super(lab, Pet.class, Dog.class, Puppy.class, Cat.class, Toy.class, Visit.class, Keeper.class);
    }

    @BeforeEach
    void pets() {
        rex.setKeeper(ann);
        rex.setTrainer(ann);
        rex.addToy(new Toy("ball"));
        tom.setKeeper(ann);
        Visit visit = new Visit("flu", tom);
        visit.setWatchedBy(tom);
        Visit other = new Visit("leg", rex);
        given(s -> s.addAll(List.of(ann, rex, bit, tom, visit, other)));
    }

    private static List<String> names(List<? extends Pet> pets) {
        return pets.stream().map(Pet::getName).sorted().toList();
    }

    private List<String> texts(Runnable work) {
        return sql.texts(work).stream().map(text -> text.replace("\"", "")).toList();
    }

    @Test
    @Covers("D19.1")
    void theTableHasTheColumnsOfAllClassesAndThoseOfSubclassesTakeNull() {
        assertThat(mappings.metaData().tables())
                .filteredOn(table -> table.name().equals("pet"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.columns())
                            .extracting(column -> column.name() + (column.nullable() ? "?" : ""))
                            .containsExactly(
                                    "id",
                                    "kind",
                                    "version",
                                    "name?",
                                    "keeper_id?",
                                    "breed?",
                                    "trainer_id?",
                                    "weeks?",
                                    "lives?");
                });
    }

    @Test
    @Covers({"D19.1", "L19.1"})
    void rowsOfTheBaseBecomeObjectsOfTheirClasses() {
        List<Pet> pets = session.query(PET).orderBy(PET.name.asc()).list();

        assertThat(pets).extracting(pet -> (Object) pet.getClass()).containsExactly(Puppy.class, Dog.class, Cat.class);
        assertThat(((Puppy) pets.get(0)).getWeeks()).isEqualTo(7);
        assertThat(((Dog) pets.get(1)).getBreed()).isEqualTo("collie");
        assertThat(((Cat) pets.get(2)).getLives()).isEqualTo(9);
    }

    @Test
    @Covers("D19.2")
    void aQueryOfASubclassReadsItsRowsAndThoseOfItsSubclasses() {
        assertThat(texts(() -> assertThat(names(session.query(DOG).list())).containsExactly("Bit", "Rex")))
                .first()
                .asString()
                .endsWith(" from pet p where p.kind in ('DOG', 'Puppy')");
    }

    @Test
    @Covers("D19.2")
    void theDiscriminatorStandsBesideTheConditionOfTheQuery() {
        List<String> texts = texts(() -> session.query(CAT)
                .where(CAT.name.eq("Tom").or(CAT.lives.gt(10)))
                .list());

        assertThat(texts).first().asString().endsWith("where p.kind = 'CAT' and (p.name = ? or p.lives > ?)");
    }

    @Test
    @Covers("D19.2")
    void countsAndExistenceAreThoseOfTheClass() {
        assertThat(session.query(DOG).count()).isEqualTo(2);
        assertThat(session.query(CAT).where(CAT.name.eq("Rex")).exists()).isFalse();
        assertThat(session.execute(select(count()).from(CAT))).containsExactly(1L);
    }

    @Test
    @Covers("D19.2")
    void anIdOfAnotherClassIsNotFound() {
        assertThat(session.find(Dog.class, tom.getId())).isEmpty();
        assertThat(session.find(Pet.class, tom.getId())).containsInstanceOf(Cat.class);
        assertThat(session.find(Dog.class, tom.getId())).isEmpty();
        assertThatThrownBy(() -> session.get(Dog.class, tom.getId())).isInstanceOf(MissingEntityException.class);
    }

    @Test
    void aHierarchyIsOneSpaceOfIdentities() {
        Dog dog = session.get(Dog.class, rex.getId());

        assertThat(session.get(Pet.class, rex.getId())).isSameAs(dog);
        assertThat(session.query(PET).list()).contains(dog);
    }

    @Test
    @Covers("D19.3")
    void changesOfManyRowsAreRestrictedToTheClass() {
        List<String> texts =
                texts(() -> session.execute(update(DOG).set(DOG.name, "dog").allRows()));
        session.execute(deleteFrom(CAT).where(CAT.lives.lt(3)));
        session.commit();

        assertThat(texts).singleElement().asString().endsWith("where p.kind in ('DOG', 'Puppy')");
        assertThat(names(session.query(PET).list())).containsExactly("Tom", "dog", "dog");
    }

    @Test
    @Covers("D19.4")
    void theDiscriminatorOfALeftJoinStandsInItsCondition() {
        List<String> texts = texts(() -> assertThat(session.execute(
                        select(KEEPER.name, KEEPER.cats().name).from(KEEPER).leftJoin(KEEPER.cats())))
                .hasSize(1));

        assertThat(texts)
                .containsExactly(
                        "select k.name, p.name from keeper k left join pet p on p.keeper_id = k.id and p.kind = 'CAT'");
    }

    @Test
    @Covers("D19.4")
    @OnlyOn({Setup.POSTGRESQL, Setup.SQLITE})
    void aFullJoinKeepsTheRowsOfTheClassAlone() {
        List<String> texts = texts(() -> assertThat(session.execute(select(KEEPER.name, DOG.name)
                        .from(KEEPER)
                        .fullJoin(DOG, DOG.keeper().id.eq(KEEPER.id))))
                .extracting(row -> row.first() + "/" + row.second())
                .containsExactlyInAnyOrder("Ann/Rex", "null/Bit"));

        assertThat(texts)
                .containsExactly("select k.name, p.name from keeper k full join"
                        + " (select * from pet p where p.kind in ('DOG', 'Puppy')) p on p.keeper_id = k.id");
    }

    @Test
    @Covers("D19.4")
    @OnlyOn({Setup.POSTGRESQL, Setup.SQLITE})
    void aFullJoinOfAClassKeepsTheRowsOfTheOtherSide() {
        List<String> texts = texts(() -> assertThat(session.execute(select(DOG.name, KEEPER.name)
                        .from(DOG)
                        .fullJoin(KEEPER, DOG.keeper().id.eq(KEEPER.id).and(DOG.name.eq("Bit")))))
                .extracting(row -> row.first() + "/" + row.second())
                .containsExactlyInAnyOrder("Rex/null", "Bit/null", "null/Ann"));

        assertThat(texts)
                .containsExactly("select p.name, k.name from (select * from pet p where p.kind in ('DOG', 'Puppy')) p"
                        + " full join keeper k on p.keeper_id = k.id and p.name = ?");
    }

    @Test
    @Covers({"D19.2", "D19.6"})
    void aCollectionOfASubclassHoldsItsRowsOnly() {
        Keeper keeper = session.get(Keeper.class, ann.getId());

        assertThat(names(keeper.getCats())).containsExactly("Tom");
        assertThat(names(keeper.getPets())).containsExactly("Rex", "Tom");
        assertThat(names(keeper.getTrained())).containsExactly("Rex");
    }

    @Test
    @Covers({"D19.2", "R20.3"})
    void elementsOfASubclassAreAskedAbout() {
        assertThat(session.query(KEEPER)
                        .where(KEEPER.cats().any(cat -> cat.name.eq("Rex")))
                        .list())
                .isEmpty();
        List<String> texts = texts(() -> assertThat(session.query(KEEPER)
                        .where(KEEPER.pets().any(DOG, dog -> dog.breed.eq("collie")))
                        .list())
                .hasSize(1));
        assertThat(texts)
                .first()
                .asString()
                .endsWith(
                        "where exists (select 1 from pet p where p.keeper_id = k.id and p.kind in ('DOG', 'Puppy') and p.breed = ?)");
    }

    @Test
    @Covers("R20.3")
    void rowsOfTheBaseAreSeenAsThoseOfASubclass() {
        assertThat(names(session.query(PET)
                        .where(PET.ofType(DOG).breed.eq("collie").or(PET.isA(CAT)))
                        .list()))
                .containsExactly("Bit", "Rex", "Tom");
        assertThat(names(session.query(PET)
                        .where(PET.ofType(DOG).trainer().name.eq("Ann"))
                        .list()))
                .containsExactly("Rex");
        assertThat(session.query(VISIT)
                        .where(VISIT.pet().ofType(DOG).breed.eq("collie"))
                        .list())
                .extracting(Visit::getReason)
                .containsExactly("leg");
    }

    @Test
    @Covers("L9.4")
    void relationsOfASubclassAreLoadedWithTheBase() {
        List<Pet> pets = session.query(PET)
                .options(
                        selectin(PET.ofType(DOG).toys()), joined(PET.ofType(DOG).trainer()))
                .orderBy(PET.name.asc())
                .list();

        assertThat(sql.of(() -> {
                    Dog dog = (Dog) pets.get(1);
                    assertThat(dog.getToys()).hasSize(1);
                    assertThat(dog.getTrainer()).extracting(Keeper::getName).isEqualTo("Ann");
                }))
                .isEmpty();
    }

    @Test
    @Covers("D19.7")
    void anInsertStatementSaysOfWhichClassItsRowsAre() {
        Insert<Cat> cats = insertInto(CAT).columns(CAT.id, CAT.version, CAT.name, CAT.lives);
        List<String> sent = texts(() -> session.execute(cats.values(901L, 0, "Mia", 7)));
        session.execute(insertInto(CAT)
                .columns(CAT.id, CAT.version, CAT.name, CAT.lives)
                .fromSelect(select(CAT.id.plus(1000), CAT.version, CAT.name, CAT.lives)
                        .from(CAT)
                        .where(CAT.name.eq("Mia"))));
        session.execute(Batch.of(cats, List.of(Map.of("id", 902L, "version", 0, "name", "Leo", "lives", 3))));
        session.execute(cats.values(901L, 0, "Mia", 6).onConflict(CAT.id).doUpdate(CAT.lives, excluded(CAT.lives)));
        session.execute(cats.values(903L, 0, "Kim", 6).returning(CAT.name));

        assertThat(sent).containsExactly("insert into pet (id, version, name, lives, kind) values (?, ?, ?, ?, ?)");
        assertThat(session.query(CAT).orderBy(CAT.name.asc(), CAT.id.asc()).list())
                .extracting(cat -> cat.getName() + cat.getLives())
                .containsExactly("Kim6", "Leo3", "Mia6", "Mia7", "Tom9");
    }

    @Test
    @Covers("D19.7")
    void anInsertStatementIntoAnAbstractClassIsRefused() {
        assertThatThrownBy(() -> session.execute(
                        insertInto(PET).columns(PET.id, PET.version).values(901L, 0)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage(
                        "An insert into Pet, which is abstract, makes rows of no class. Insert into one that extends it.");
    }

    @Test
    void lazyReferencesToTheBaseAreLoadedWithTheirOwners() {
        assertThat(sql.of(() -> {
                    List<Visit> visits =
                            session.query(VISIT).orderBy(VISIT.reason.asc()).list();
                    assertThat(visits.get(0).getPet()).isInstanceOf(Cat.class);
                    assertThat(visits.get(1).getPet()).isInstanceOf(Dog.class);
                }))
                .startsWith("select visit", "select pet")
                .hasSizeLessThanOrEqualTo(hasReferences() ? 2 : 5);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void aReferenceToAClassThatNoneExtendsIsLazy() {
        Visit visit = session.query(VISIT).where(VISIT.reason.eq("flu")).one();
        session.clear();

        assertThat(session.reference(Cat.class, tom.getId()).getName()).isEqualTo("Tom");
        assertThat(visit.getReason()).isEqualTo("flu");
        assertThatThrownBy(() -> session.reference(Dog.class, rex.getId()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage(
                        "There is no reference to this Dog: its row may be of a class that extends it, and a reference"
                                + " is of one class for good. Use find(...) or get(...).");
    }

    @Test
    void aRelationOfTheBaseIsLoadedForObjectsOfAllClassesAtOnce() {
        List<Pet> pets = session.query(PET).list();

        assertThat(sql.of(() -> pets.forEach(pet -> pet.getVisits().size()))).containsExactly("select visit");
    }

    @Test
    void changesOfAnyClassAreWritten() {
        Dog dog = session.get(Dog.class, rex.getId());
        Cat cat = session.get(Cat.class, tom.getId());
        dog.setBreed("boxer");
        cat.setLives(8);

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder("update pet set breed, version", "update pet set lives, version");
        assertThat(dog.getVersion()).isEqualTo(1);
        session.commit();
        assertInDatabase(s -> s.get(Dog.class, rex.getId()).getBreed()).isEqualTo("boxer");
    }

    @Test
    void deletingAnObjectFollowsTheRelationsOfItsClass() {
        session.delete(session.get(Pet.class, rex.getId()));

        assertThat(sql.of(session::flush))
                .containsExactly("delete keeper_favourites", "delete visit", "delete toy", "delete pet");
        assertThat(names(session.query(PET).list())).containsExactly("Bit", "Tom");
    }

    @Test
    void aStaleObjectOfASubclassIsRefused() {
        Pet pet = session.get(Pet.class, rex.getId());
        session.commit();
        given(s -> s.get(Dog.class, rex.getId()).setBreed("boxer"));
        pet.setName("Max");

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers("D22.1")
    void anUnknownDiscriminatorIsRefused() {
        lab.database().execute("update pet set kind = 'FOX' where name = 'Tom'");

        assertThatThrownBy(() -> session.query(PET).list())
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessage(
                        "A row of Pet has 'FOX' in the discriminator column kind, which stands for no class there; known are"
                                + " CAT, DOG, Puppy. Add the class with that @DiscriminatorValue to the registry, or correct the row.");
    }

    @Test
    void aRowThatChangedItsClassDoesNotChangeAnObject() {
        session.get(Pet.class, tom.getId());
        session.commit();
        lab.database().execute("update pet set kind = 'DOG', breed = 'x' where name = 'Tom'");

        assertThatThrownBy(() -> session.query(PET).list())
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("The row of a Cat of this session is that of a Dog now");
    }

    @Test
    @Covers("R24.1")
    void anElementOfAnotherClassIsRefused() {
        Keeper keeper = session.get(Keeper.class, ann.getId());
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> cats = (List) keeper.getCats();
        cats.add(new Dog("Bob", "boxer"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage(
                        "Keeper.cats refers to a " + Dog.class.getName()
                                + ", and takes only Cat objects. Remove it, or declare the relation with a class that both have in common.");
    }

    @Test
    @Covers("D19.6")
    void manyToManyRelationsHoldObjectsOfAllClasses() {
        Keeper keeper = session.get(Keeper.class, ann.getId());
        keeper.getFavourites().addAll(session.query(PET).list());
        session.commit();
        session.clear();

        assertThat(session.get(Keeper.class, ann.getId()).getFavourites()).hasSize(3);
        assertThat(session.query(KEEPER)
                        .where(KEEPER.favourites().any(CAT, cat -> cat.lives.eq(9)))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDetachedObjectIsMergedAsItsClass() {
        rex.setBreed("boxer");
        Pet merged = session.merge((Pet) rex);
        session.commit();

        assertThat(merged).isExactlyInstanceOf(Dog.class);
        assertInDatabase(s -> s.get(Dog.class, rex.getId()).getBreed()).isEqualTo("boxer");
    }

    @Test
    void refreshReadsTheAttributesOfTheClass() {
        Pet pet = session.get(Pet.class, rex.getId());
        session.commit();
        lab.database().execute("update pet set breed = 'boxer' where name = 'Rex'");
        session.refresh(pet);

        assertThat(((Dog) pet).getBreed()).isEqualTo("boxer");
    }

    @Test
    void upsertsAndBulkInsertsWriteTheDiscriminator() {
        session.insertAll(Cat.class, List.of(new Cat("Kit")));
        assertThat(names(session.query(CAT).list())).containsExactly("Kit", "Tom");
        assertThatThrownBy(() -> session.insertAll(Pet.class, List.of(new Cat("Kit"))))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("insertAll(Pet) was given a Cat");
        tom.setName("Tim");
        session.upsert(tom);
        assertThat(names(session.query(CAT).list())).containsExactly("Kit", "Tim");
    }

    @Test
    void theSchemaIsWhatTheMappingWants() {
        assertThat(LiveSchema.of(lab.engine()).differences(mappings.metaData())).isEmpty();
    }
}
