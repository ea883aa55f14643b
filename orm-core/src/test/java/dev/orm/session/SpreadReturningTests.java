package dev.orm.session;

import static dev.orm.session.clinic.Scanner_.SCANNER;
import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Car_.CAR;
import static dev.orm.session.zoo.Member_.MEMBER;
import static dev.orm.session.zoo.Vehicle_.VEHICLE;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.session.clinic.Asset;
import dev.orm.session.clinic.Scanner;
import dev.orm.session.zoo.Artwork;
import dev.orm.session.zoo.Bicycle;
import dev.orm.session.zoo.Car;
import dev.orm.session.zoo.Garage;
import dev.orm.session.zoo.Member;
import dev.orm.session.zoo.Mobile;
import dev.orm.session.zoo.Museum;
import dev.orm.session.zoo.Painting;
import dev.orm.session.zoo.Sculpture;
import dev.orm.session.zoo.Taxi;
import dev.orm.session.zoo.Vehicle;
import dev.orm.session.zoo.Wheel;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes by condition return of rows that are spread over several tables. */
final class SpreadReturningTests extends SessionTest {

    private final Car car = new Car("CAR", 50, 3);
    private final Taxi taxi = new Taxi("TAXI", "City");

    record Plate(String plate, int doors) {}

    SpreadReturningTests(Lab lab) {
        super(
                lab,
                Vehicle.class,
                Bicycle.class,
                Car.class,
                Taxi.class,
                Wheel.class,
                Garage.class,
                Member.class,
                Artwork.class,
                Painting.class,
                Sculpture.class,
                Mobile.class,
                Museum.class,
                Asset.class,
                Scanner.class);
    }

    @BeforeEach
    void vehicles() {
        givenAll(car, taxi, new Bicycle("BIKE", 21), new Member("Ann", null), new Painting("Lily", "oil"));
        sql.clear();
    }

    @Test
    @Covers("L22.6")
    void anUpdateReturnsRowsAsTheyAreAfterwards() {
        Car loaded = session.get(Car.class, car.getId());

        assertThat(session.execute(update(CAR)
                        .set(CAR.plate, CAR.plate.concat("!"))
                        .set(CAR.doors, CAR.doors.plus(1))
                        .where(CAR.power.lt(80))
                        .returning(CAR.plate, CAR.doors)
                        .into(Plate.class)))
                .containsExactly(new Plate("CAR!", 4));
        assertThat(loaded)
                .extracting(Car::getPlate, Car::getDoors, Car::getVersion)
                .containsExactly("CAR!", 4, 1);
        assertThat(session.execute(
                        update(MEMBER).set(MEMBER.city, "Rome").allRows().returning(MEMBER.name, MEMBER.city)))
                .extracting(row -> row.first() + row.second())
                .containsExactly("AnnRome");
        assertThat(session.execute(
                        update(ARTWORK).set(ARTWORK.title, "Rose").allRows().returning(ARTWORK.title)))
                .containsExactly("Rose");
    }

    @Test
    @Covers("L22.6")
    void anUpdateReturnsObjectsOfTheirClasses() {
        Car loaded = session.get(Car.class, car.getId());

        List<Vehicle> all = session.execute(update(VEHICLE)
                .set(VEHICLE.plate, "X")
                .where(VEHICLE.plate.ne("BIKE"))
                .returning(VEHICLE));
        assertThat(all)
                .extracting(Object::getClass, Vehicle::getPlate, Vehicle::getVersion)
                .containsExactlyInAnyOrder(tuple(Car.class, "X", 1), tuple(Taxi.class, "X", 1));
        assertThat(all).contains(loaded);
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    @Covers("L22.6")
    void aDeleteReturnsRowsAsTheyWere() {
        Car loaded = session.get(Car.class, car.getId());

        List<Car> gone = session.execute(deleteFrom(CAR).allRows().returning(CAR));
        assertThat(gone).hasSize(2).contains(loaded).noneMatch(session::contains);
        assertThat(session.query(VEHICLE).count()).isEqualTo(1);
        session.rollback();
        assertThat(session.contains(loaded)).isTrue();
        assertThat(session.execute(deleteFrom(CAR).where(CAR.doors.gt(3)).returning(CAR.plate)))
                .containsExactly("TAXI");
    }

    @Test
    @Covers({"L11.7", "L22.6"})
    void aSoftDeleteReturnsRowsOfTheTenantAsTheyAreAfterwards() {
        SessionFactory red = factory.withTenant("red");
        factory.withTenant("blue").doInTransaction(s -> s.add(new Scanner("foreign", 1)));
        red.doInTransaction(s -> s.add(new Scanner("own", 1)));

        red.doInTransaction(s -> {
            List<Scanner> sold = s.execute(deleteFrom(SCANNER).allRows().returning(SCANNER));
            assertThat(sold).singleElement().satisfies(own -> {
                assertThat(own.getName()).isEqualTo("own");
                assertThat(own.getSoldAt()).isNotNull();
            });
            assertThat(s.contains(sold.get(0))).isFalse();
            assertThat(s.query(SCANNER).list()).isEmpty();
        });
    }

    @Test
    @Covers("L22.6")
    void aChangeThatMeetsNothingReturnsNothing() {
        assertThat(sql.of(() -> assertThat(session.execute(update(CAR)
                                .set(CAR.doors, 1)
                                .where(CAR.doors.gt(99))
                                .returning(CAR.id)))
                        .isEmpty()))
                .hasSize(1);
    }
}
