package dev.orm.boot.test.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.boot.test.OrmTest;
import dev.orm.session.Session;
import dev.orm.testing.Covers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a usual application of Spring with JPA does finds itself at home: mapping, repositories, and a slice on tables that scripts make. */
@OrmTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:clinic",
            "spring.sql.init.schema-locations=classpath:clinic/schema.sql",
            "spring.sql.init.data-locations=classpath:clinic/data.sql",
            "orm.schema.mode=none"
        })
@AutoConfigureTestDatabase(replace = Replace.NONE)
class ClinicTests {

    @Autowired
    private KeeperRepository keepers;

    @Autowired
    private SpeciesRepository species;

    @Autowired
    private DoctorRepository doctors;

    @Autowired
    private Session session;

    @Autowired
    private JdbcClient jdbc;

    private Keeper keeper(int id) {
        return keepers.findById(id).orElseThrow();
    }

    @Test
    @Covers("SR11.1")
    void graphsAreLoadedEagerlyInTheirOrder() {
        Keeper keeper = keeper(1);
        session.clear();

        assertThat(keeper.getAnimals()).extracting(Animal::getName).containsExactly("Leo", "Max");
        Animal max = keeper.getAnimals().get(1);
        assertThat(max.getVisits()).extracting(Visit::getDescription).containsExactly("first", "second");
        assertThat(max.getSpecies()).isNotNull().extracting(Species::getName).isEqualTo("dog");
    }

    @Test
    @Covers("SR11.1")
    void valueOfTheRowReplacesThatOfTheConstructor() {
        assertThat(keeper(2).getAnimals().get(0).getVisits())
                .extracting(Visit::getDate)
                .containsExactly(LocalDate.of(2025, 3, 3));
    }

    @Test
    @Covers("SR11.1")
    void setThatIsNullUntilSomebodyAsksIsFilled() {
        assertThat(doctors.findAll())
                .extracting(Doctor::getName, Doctor::getNumberOfSkills, Doctor::getSkills)
                .containsExactlyInAnyOrder(
                        tuple("Helen", 1, List.of("surgery")),
                        tuple("James", 0, List.of()),
                        tuple("Linda", 2, List.of("dentistry", "surgery")));
    }

    @Test
    @Covers("SR11.2")
    void pagesOfRepositoryThatDeclaresThem() {
        Page<Doctor> page = doctors.findAll(PageRequest.of(0, 2));

        assertThat(page.getContent()).hasSize(2);
        assertThat(page.getTotalElements()).isEqualTo(3);
    }

    @Test
    @Covers("SR11.2")
    void searchByStartOfName() {
        assertThat(keepers.findByLastNameStartingWith("Davis", Pageable.unpaged()))
                .hasSize(2);
        assertThat(keepers.findByLastNameStartingWith("", PageRequest.of(0, 4)).getTotalElements())
                .isEqualTo(6);
        assertThat(keepers.findByLastNameStartingWith("5", Pageable.unpaged())).hasSize(1);
        assertThat(keepers.findByLastNameStartingWith("%", Pageable.unpaged())).isEmpty();
    }

    @Test
    @Covers("SR11.2")
    void namesInOrder() {
        assertThat(species.findAllByOrderByName()).extracting(Species::getName).containsExactly("cat", "dog");
    }

    @Test
    @Covers("SR11.1")
    void newObjectItselfHasItsIdAfterSave() {
        Keeper keeper = new Keeper();
        keeper.setLastName("Schultz");
        assertThat(keeper.isNew()).isTrue();

        assertThat(keepers.save(keeper)).isSameAs(keeper);

        assertThat(keeper.getId()).isNotNull();
        assertThat(keepers.findByLastNameStartingWith("Schultz", Pageable.unpaged()))
                .containsExactly(keeper);
    }

    @Test
    @Covers("SR11.1")
    void newChildrenHaveTheirIdsAfterSave() {
        Keeper keeper = keeper(6);
        Animal animal = new Animal();
        animal.setName("Bowser");
        animal.setSpecies(species.findAllByOrderByName().get(1));
        animal.setBirthDate(LocalDate.of(2026, 1, 1));
        keeper.getAnimals().add(animal);

        keepers.save(keeper);

        assertThat(animal.getId()).isNotNull();
        session.flush();
        assertThat(jdbc.sql("select keeper_id from animals where id = ?")
                        .param(animal.getId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    @Covers("SR11.1")
    void childOfChildHasItsIdAfterSave() {
        Keeper keeper = keeper(5);
        Visit visit = new Visit();
        visit.setDescription("test");
        keeper.getAnimals().get(0).getVisits().add(visit);

        keepers.save(keeper);

        assertThat(visit.getId()).isNotNull();
    }

    @Test
    @Covers("SR11.1")
    void detachedGraphWithNewChildIsMerged() {
        Keeper keeper = keeper(1);
        session.clear();
        Visit visit = new Visit();
        visit.setDescription("third");
        keeper.getAnimals().get(1).getVisits().add(visit);

        keepers.save(keeper);
        session.flush();
        session.clear();

        assertThat(keeper(1).getAnimals().get(1).getVisits()).hasSize(3);
    }

    @Test
    @Covers("SR11.1")
    void copyWithIdUpdatesTheRow() {
        Keeper form = keeper(3);
        session.clear();
        Keeper copy = new Keeper();
        copy.setId(form.getId());
        copy.setLastName("White");
        copy.getAnimals().addAll(form.getAnimals());

        keepers.save(copy);
        session.flush();

        assertThat(jdbc.sql("select last_name from keepers where id = 3")
                        .query(String.class)
                        .single())
                .isEqualTo("White");
    }

    @Test
    @Covers("SR11.2")
    void pendingChangesAreSeenByQueries() {
        Keeper keeper = keeper(1);
        keeper.setLastName(Objects.requireNonNull(keeper.getLastName()) + "X");

        assertThat(keepers.findByLastNameStartingWith("DavisX", Pageable.unpaged()))
                .containsExactly(keeper);
    }
}
