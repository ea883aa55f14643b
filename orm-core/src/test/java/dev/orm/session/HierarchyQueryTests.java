package dev.orm.session;

import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Car_.CAR;
import static dev.orm.session.zoo.Dog_.DOG;
import static dev.orm.session.zoo.Pet_.PET;
import static dev.orm.session.zoo.Vehicle_.VEHICLE;
import static dev.orm.sql.LoadOption.loadOnly;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.session.zoo.Artwork;
import dev.orm.session.zoo.Bicycle;
import dev.orm.session.zoo.Car;
import dev.orm.session.zoo.Cat;
import dev.orm.session.zoo.Dog;
import dev.orm.session.zoo.Garage;
import dev.orm.session.zoo.Keeper;
import dev.orm.session.zoo.Mobile;
import dev.orm.session.zoo.Museum;
import dev.orm.session.zoo.Painting;
import dev.orm.session.zoo.Pet;
import dev.orm.session.zoo.Puppy;
import dev.orm.session.zoo.Sculpture;
import dev.orm.session.zoo.Taxi;
import dev.orm.session.zoo.Toy;
import dev.orm.session.zoo.Vehicle;
import dev.orm.session.zoo.Visit;
import dev.orm.session.zoo.Wheel;
import dev.orm.sql.Row2;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projections, streams and attributes that are left out, of the base of hierarchies of each kind. */
final class HierarchyQueryTests extends SessionTest {

    HierarchyQueryTests(Lab lab) {
        super(
                lab,
                Pet.class,
                Dog.class,
                Puppy.class,
                Cat.class,
                Toy.class,
                Visit.class,
                Keeper.class,
                Vehicle.class,
                Car.class,
                Taxi.class,
                Bicycle.class,
                Wheel.class,
                Garage.class,
                Artwork.class,
                Painting.class,
                Sculpture.class,
                Mobile.class,
                Museum.class);
    }

    record PlateView(String plate, @Nullable TownView garage) {}

    record TownView(String town) {}

    record CarView(String plate, int doors, List<WheelView> wheels) {}

    record WheelView(int size) {}

    record TitleView(String title) {}

    record NameView(String name) {}

    @BeforeEach
    void objectsOfEachClass() {
        Garage bonn = new Garage("Bonn");
        Car car = new Car("CAR", 100, 5);
        car.addWheel(new Wheel(15));
        car.setGarage(bonn);
        Dog rex = new Dog("Rex", "collie");
        rex.addToy(new Toy("ball"));
        givenAll(
                bonn,
                car,
                new Vehicle("CART"),
                new Bicycle("BIKE", 7),
                rex,
                new Cat("Tom"),
                new Painting("Night", "oil"));
    }

    @Test
    @Covers("L19.2")
    void recordsOfABaseReadItsColumnsOnly() {
        List<String> texts = sql.texts(() -> assertThat(session.query(VEHICLE)
                        .orderBy(VEHICLE.plate.asc())
                        .into(PlateView.class)
                        .list())
                .containsExactly(
                        new PlateView("BIKE", null),
                        new PlateView("CAR", new TownView("Bonn")),
                        new PlateView("CART", null)));

        assertThat(texts).singleElement().asString().doesNotContain("bicycle", "doors");
    }

    @Test
    @Covers("L19.2")
    void recordsOfASubclassHoldWhatItInheritsAndItsCollections() {
        assertThat(session.query(CAR).into(CarView.class).list())
                .containsExactly(new CarView("CAR", 5, List.of(new WheelView(15))));
    }

    @Test
    @Covers("L19.2")
    void recordsOfTheRowsOfSeveralTablesComeByAUnion() {
        assertThat(session.query(ARTWORK).into(TitleView.class).list()).containsExactly(new TitleView("Night"));
        assertThat(session.query(PET)
                        .orderBy(PET.name.asc())
                        .into(NameView.class)
                        .list())
                .containsExactly(new NameView("Rex"), new NameView("Tom"));
        assertThat(session.query(DOG).into(NameView.class).list()).containsExactly(new NameView("Rex"));
    }

    @Test
    @Covers("L19.2")
    void valuesOfABaseAreSelectedAndGrouped() {
        assertThat(session.query(select(PET.name, PET.ofType(DOG).breed).from(PET))
                        .list())
                .extracting(Row2::first, Row2::second)
                .containsExactlyInAnyOrder(tuple("Rex", "collie"), tuple("Tom", null));
        assertThat(session.query(select(count()).from(VEHICLE)).one()).isEqualTo(3L);
        assertThat(session.query(select(count()).from(CAR)).one()).isEqualTo(1L);
    }

    @Test
    @Covers("L19.2")
    void aStreamOfABaseYieldsObjectsOfTheirClasses() {
        try (Stream<Vehicle> vehicles = session.query(VEHICLE).orderBy(VEHICLE.plate.asc()).stream(2)) {
            assertThat(vehicles.map(vehicle -> vehicle.getClass().getSimpleName()))
                    .containsExactly("Bicycle", "Car", "Vehicle");
        }
        try (Stream<Pet> pets = session.query(PET).stream(1)) {
            assertThat(pets.map(pet -> (Object) pet.getClass())).containsExactlyInAnyOrder(Dog.class, Cat.class);
        }
        try (Stream<Artwork> works = session.query(ARTWORK).stream(1)) {
            assertThat(works.map(work -> (Object) work.getClass())).containsExactly(Painting.class);
        }
    }

    @Test
    @Covers("L19.2")
    void aStreamOfABaseLoadsRelationsOfSubclasses() {
        try (Stream<Pet> pets =
                session.query(PET).options(selectin(PET.ofType(DOG).toys())).orderBy(PET.name.asc()).stream(10)) {
            assertThat(pets.filter(Dog.class::isInstance)
                            .map(pet -> ((Dog) pet).getToys().get(0).getName()))
                    .containsExactly("ball");
        }
    }

    @Test
    @Covers("L19.2")
    void attributesOfABaseThatAreLeftOutComeLater() {
        List<Pet> pets = session.query(PET)
                .options(loadOnly(PET.name))
                .orderBy(PET.name.asc())
                .list();

        assertThat(pets).extracting(Pet::getName).containsExactly("Rex", "Tom");
        assertThat(((Dog) pets.get(0)).getBreed()).isEqualTo("collie");
        pets.get(0).setName("Max");
        session.commit();
        assertInDatabase(other -> other.query(DOG).one().getBreed()).isEqualTo("collie");
    }

    @Test
    @Covers("L19.2")
    void attributesOfJoinedAndUnitedTablesThatAreLeftOutComeLater() {
        List<Vehicle> vehicles = session.query(VEHICLE)
                .options(loadOnly(VEHICLE.plate))
                .orderBy(VEHICLE.plate.asc())
                .list();
        assertThat(((Car) vehicles.get(1)).getDoors()).isEqualTo(5);
        assertThat(((Bicycle) vehicles.get(0)).getPlate()).isEqualTo("BIKE");
        Artwork work = session.query(ARTWORK).options(loadOnly(ARTWORK.version)).one();
        assertThat(work.getTitle()).isEqualTo("Night");
        assertThat(((Painting) work).getTechnique()).isEqualTo("oil");
        assertThat(session.dirtyEntities()).isEmpty();
    }
}
