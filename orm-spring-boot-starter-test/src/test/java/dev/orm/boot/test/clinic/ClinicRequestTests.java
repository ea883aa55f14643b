package dev.orm.boot.test.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.OrmTest;
import dev.orm.boot.test.SqlRecorder;
import dev.orm.testing.Covers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many statements the requests of such an application send, whose controllers call repositories outside of transactions. */
@OrmTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:clinic-requests",
            "spring.sql.init.schema-locations=classpath:clinic/schema.sql",
            "spring.sql.init.data-locations=classpath:clinic/data.sql",
            "orm.schema.mode=none"
        })
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClinicRequestTests {

    @Autowired
    private KeeperRepository keepers;

    @Autowired
    private SpeciesRepository species;

    @Autowired
    private DoctorRepository doctors;

    @Autowired
    private SqlRecorder recorder;

    /** The keeper with the animals and their species, and the visits. */
    private static final int GRAPH = 2;

    private int sentBy(Runnable request) {
        recorder.clear();
        request.run();
        return recorder.count();
    }

    private Keeper keeper(int id) {
        return keepers.findById(id).orElseThrow();
    }

    @Test
    @Covers("SR11.3")
    void firstPage() {
        assertThat(sentBy(() -> keepers.findByLastNameStartingWith("", PageRequest.of(0, 5))))
                .isEqualTo(4);
    }

    @Test
    @Covers("SR11.3")
    void lastPage() {
        assertThat(sentBy(() -> keepers.findByLastNameStartingWith("", PageRequest.of(1, 5))))
                .isLessThanOrEqualTo(4);
    }

    @Test
    @Covers("SR11.3")
    void search() {
        assertThat(sentBy(() -> keepers.findByLastNameStartingWith("Davis", PageRequest.of(0, 5))))
                .isEqualTo(3);
    }

    @Test
    @Covers("SR11.3")
    void detailsReadTwice() {
        assertThat(sentBy(() -> {
                    keeper(1);
                    keeper(1);
                }))
                .isEqualTo(2 * GRAPH);
    }

    @Test
    @Covers("SR11.3")
    void doctorsByPageAndAll() {
        assertThat(sentBy(() -> doctors.findAll(PageRequest.of(0, 5)))).isEqualTo(2);
        assertThat(sentBy(doctors::findAll)).isEqualTo(2);
    }

    @Test
    @Covers("SR11.3")
    void editForm() {
        assertThat(sentBy(() -> keeper(1))).isEqualTo(GRAPH);
    }

    @Test
    @Covers("SR11.3")
    void edit() {
        assertThat(sentBy(() -> {
                    Keeper keeper = keeper(2);
                    keeper.setCity("Madrid");
                    keepers.save(keeper);
                }))
                .isEqualTo(GRAPH + GRAPH + 1);
    }

    @Test
    @Covers("SR11.3")
    void newAnimal() {
        assertThat(sentBy(() -> {
                    Species dog = species.findAllByOrderByName().get(1);
                    Keeper keeper = keeper(4);
                    Animal animal = new Animal();
                    animal.setName("Rex");
                    animal.setSpecies(dog);
                    keeper.getAnimals().add(animal);
                    keepers.save(keeper);
                }))
                .isLessThanOrEqualTo(5);
    }

    @Test
    @Covers("SR11.3")
    void newVisit() {
        assertThat(sentBy(() -> {
                    Keeper keeper = keeper(5);
                    Visit visit = new Visit();
                    visit.setDate(LocalDate.of(2026, 1, 1));
                    keeper.getAnimals().get(0).getVisits().add(visit);
                    keepers.save(keeper);
                }))
                .isEqualTo(GRAPH + GRAPH + 1);
    }

    @Test
    @Covers("SR11.3")
    void newKeeper() {
        assertThat(sentBy(() -> {
                    Keeper keeper = new Keeper();
                    keeper.setLastName("New");
                    keepers.save(keeper);
                }))
                .isEqualTo(1);
    }
}
