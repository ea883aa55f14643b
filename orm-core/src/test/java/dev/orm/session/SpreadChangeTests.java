package dev.orm.session;

import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Car_.CAR;
import static dev.orm.session.zoo.Garage_.GARAGE;
import static dev.orm.session.zoo.Member_.MEMBER;
import static dev.orm.session.zoo.Painting_.PAINTING;
import static dev.orm.session.zoo.Taxi_.TAXI;
import static dev.orm.session.zoo.Vehicle_.VEHICLE;
import static dev.orm.sql.Sql.avg;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import dev.orm.sql.Batch;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Updates and deletes by condition of rows that are spread over several tables. */
final class SpreadChangeTests extends SessionTest {

    private final Garage bonn = new Garage("Bonn");
    private final Car car = new Car("CAR", 50, 3);
    private final Taxi taxi = new Taxi("TAXI", "City");

    SpreadChangeTests(Lab lab) {
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
                Museum.class);
    }

    @BeforeEach
    void vehicles() {
        givenAll(bonn, car, taxi, new Vehicle("CART"), new Member("Ann", "Bonn"), new Member("Bob", null));
        sql.clear();
    }

    private boolean locks() {
        return lab.setup() != Setup.SQLITE;
    }

    private List<String> writes(Runnable work) {
        return sql.of(work).stream()
                .filter(statement -> !statement.startsWith("select"))
                .toList();
    }

    @Test
    @Covers("L22.5")
    void eachTableIsUpdatedOfWhichAColumnIsSet() {
        List<String> sent = sql.of(() -> assertThat(session.execute(update(CAR)
                        .set(CAR.plate, CAR.plate.concat("!"))
                        .set(CAR.doors, CAR.doors.plus(1))
                        .where(CAR.power.gt(10))))
                .isEqualTo(2));
        session.commit();

        assertThat(sent.stream().filter(statement -> !statement.startsWith("select")))
                .containsExactly("update vehicle set plate, version", "update car set doors");
        assertThat(sent.stream().filter(statement -> statement.startsWith("select")))
                .hasSize(locks() ? 5 : 1);
        assertInDatabase(other -> other.query(CAR).orderBy(CAR.plate.asc()).list().stream()
                        .map(each -> each.getPlate() + each.getDoors() + each.getVersion())
                        .toList())
                .isEqualTo(List.of("CAR!41", "TAXI!51"));
        assertInDatabase(other ->
                        other.query(VEHICLE).where(VEHICLE.plate.eq("CART")).count())
                .isEqualTo(1L);
    }

    @Test
    @Covers("L22.5")
    void valuesAreThoseOfTheRowBefore() {
        session.execute(
                update(CAR).set(CAR.power, CAR.doors).set(CAR.doors, CAR.power).where(CAR.plate.eq("CAR")));
        session.execute(update(TAXI)
                .set(TAXI.plate, TAXI.company)
                .set(TAXI.company, TAXI.plate)
                .where(TAXI.company.eq("City")));
        session.commit();

        assertInDatabase(other -> other.get(Car.class, car.getId()).getDoors()).isEqualTo(50);
        assertInDatabase(other -> other.get(Car.class, car.getId()).getPower()).isEqualTo(3);
        assertInDatabase(other -> other.get(Taxi.class, taxi.getId()).getPlate())
                .isEqualTo("City");
        assertInDatabase(other -> other.get(Taxi.class, taxi.getId()).getCompany())
                .isEqualTo("TAXI");
    }

    @Test
    @Covers("L22.5")
    void conditionsAndValuesReachEverything() {
        session.execute(update(VEHICLE)
                .setKey(VEHICLE.garage().id, bonn.getId())
                .where(VEHICLE.ofType(CAR).doors.lt(4).or(VEHICLE.plate.eq("CART"))));
        session.execute(update(CAR)
                .set(CAR.power, 1)
                .where(CAR.garage().town.eq("Bonn"))
                .where(CAR.power.lt(select(avg(CAR.as("other").power))
                        .from(CAR.as("other"))
                        .scalar()
                        .cast(SqlTypes.INTEGER))));
        session.commit();

        assertInDatabase(other -> other.query(VEHICLE)
                        .where(VEHICLE.garage().town.eq("Bonn"))
                        .count())
                .isEqualTo(2L);
        assertInDatabase(other -> other.get(Car.class, car.getId()).getPower()).isEqualTo(1);
    }

    @Test
    @Covers("L22.5")
    void objectsThatAreLoadedFollow() {
        Car loaded = session.get(Car.class, car.getId());
        Taxi other = session.get(Taxi.class, taxi.getId());
        session.execute(update(CAR).set(CAR.doors, 9).where(CAR.plate.eq("CAR")));

        assertThat(sql.of(() -> assertThat(loaded)
                        .extracting(Car::getDoors, Car::getVersion)
                        .containsExactly(9, 1)))
                .isEmpty();
        assertThat(other.getDoors()).isEqualTo(4);
        loaded.setPlate("new");
        session.flush();
        session.rollback();
        assertThat(loaded.getDoors()).isEqualTo(3);
        session.execute(update(CAR).set(CAR.doors, 8).allRows(), Synchronize.NONE);
        assertThat(loaded.getDoors()).isEqualTo(3);
    }

    @Test
    @Covers("L22.5")
    void rowsAreDeletedFromAllTables() {
        Taxi loaded = session.get(Taxi.class, taxi.getId());
        assertThat(writes(() -> assertThat(session.execute(deleteFrom(VEHICLE).where(VEHICLE.plate.like("%A%I"))))
                        .isEqualTo(1)))
                .containsExactly("delete taxi", "delete car", "delete bicycle", "delete vehicle");

        assertThat(session.contains(loaded)).isFalse();
        session.rollback();
        assertThat(session.contains(loaded)).isTrue();
        session.execute(deleteFrom(CAR).allRows());
        session.commit();
        assertInDatabase(other -> other.query(VEHICLE).list().stream()
                        .map(Vehicle::getPlate)
                        .toList())
                .isEqualTo(List.of("CART"));
    }

    @Test
    @Covers("L22.5")
    void aSecondaryTableGetsARowWhereThereIsSomethingToSay() {
        assertThat(writes(() ->
                        session.execute(update(MEMBER).set(MEMBER.city, "Rome").allRows())))
                .containsExactly(
                        "update member set version", "update member_address set city", "insert member_address");
        session.execute(update(MEMBER).setNull(MEMBER.city).where(MEMBER.name.eq("Ann")));
        session.commit();

        assertInDatabase(other -> other.query(MEMBER).list())
                .satisfies(all -> assertThat(all)
                        .extracting(Member::getName, Member::getCity, Member::getVersion)
                        .containsExactlyInAnyOrder(tuple("Ann", null, 2), tuple("Bob", "Rome", 1)));
        session.execute(deleteFrom(MEMBER).where(MEMBER.city.eq("Rome")));
        session.commit();
        assertInDatabase(other -> other.query(MEMBER).count()).isEqualTo(1L);
    }

    @Test
    @Covers("L22.5")
    void tablesOfAllClassesAreChangedWhereEachHasItsOwn() {
        givenAll(new Painting("Lily", "oil"), new Sculpture("Rose", 7), new Mobile("Wind", 1, 3));

        assertThat(session.execute(update(ARTWORK)
                        .set(ARTWORK.title, ARTWORK.title.upper())
                        .where(ARTWORK.title.ne("Wind"))))
                .isEqualTo(2);
        assertThat(session.execute(deleteFrom(ARTWORK).where(ARTWORK.title.in("Wind", "LILY"))))
                .isEqualTo(2);
        session.commit();

        assertInDatabase(other -> other.query(ARTWORK).one().getTitle()).isEqualTo("ROSE");
        assertInDatabase(other -> other.query(PAINTING).count()).isEqualTo(0L);
    }

    @Test
    @Covers("L22.5")
    void rowsOfOtherSourcesGoAlong() {
        session.execute(update(CAR)
                .set(CAR.plate, GARAGE.town)
                .from(GARAGE)
                .where(GARAGE.town.eq("Bonn"), CAR.doors.eq(3), GARAGE.id.gt(0), CAR.id.ne(GARAGE.id.plus(100000))));
        session.commit();

        assertInDatabase(other -> other.get(Car.class, car.getId()).getPlate()).isEqualTo("Bonn");
        given(other -> other.add(new Garage("Rome")));
        assertThatThrownBy(() -> session.execute(
                        update(CAR).set(CAR.plate, GARAGE.town).from(GARAGE).where(CAR.id.ne(GARAGE.id.plus(100000)))))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("finds several rows of [Garage] for one of its own");
    }

    @Test
    @Covers("L20.2")
    void newRowsOfManyObjectsGoIntoAllTables() {
        List<String> sent = writes(() -> assertThat(session.insertAll(
                        Taxi.class, List.of(new Taxi("T1", "Rail"), new Taxi("T2", "Sea"), new Taxi("T3", "Sky"))))
                .isEqualTo(3));
        session.insertAll(Member.class, List.of(new Member("Cid", "Rome"), new Member("Dan", null)));
        session.commit();

        assertThat(sent.stream().distinct()).hasSizeLessThanOrEqualTo(3);
        assertInDatabase(other -> other.query(TAXI).orderBy(TAXI.plate.asc()).list().stream()
                        .map(each -> each.getPlate() + each.getPower() + each.getCompany() + each.getVersion())
                        .toList())
                .isEqualTo(List.of("T190Rail0", "T290Sea0", "T390Sky0", "TAXI90City0"));
        assertInDatabase(other -> other.query(MEMBER)
                        .where(MEMBER.name.in("Cid", "Dan"))
                        .orderBy(MEMBER.name.asc())
                        .list())
                .satisfies(all -> assertThat(all).extracting(Member::getCity).containsExactly("Rome", null));
    }

    @Test
    @Covers("L20.2")
    void identifiersAreGivenToAllOrToNone() {
        Taxi given = new Taxi("T1", "Rail");
        session.insertAll(Taxi.class, List.of(given));

        assertThat(given.getId()).isNotNull();
        assertThatThrownBy(() -> session.insertAll(Taxi.class, List.of(new Taxi("T2", "Rail"), given)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("of which the first has no identifier, but a later one has");
    }

    @Test
    @Covers("L22.5")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL}) // texts of any length fit on SQLite
    void allTablesAreChangedOrNone() {
        assertThatThrownBy(() -> session.execute(update(TAXI)
                        .set(TAXI.plate, "half")
                        .set(TAXI.company, "long".repeat(100))
                        .allRows()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(session::commit).isInstanceOf(RuntimeException.class);
        session.rollback();

        assertInDatabase(other -> other.query(TAXI).one().getPlate()).isEqualTo("TAXI");
    }

    @Test
    @Covers("L22.5")
    void whatCannotBeSpreadIsRefused() {
        assertThatThrownBy(
                        () -> session.execute(update(CAR).setDefault(CAR.doors).allRows()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("An update of Car says setDefault(Car.doors), and its rows are spread over several tables,"
                        + " which are written by keys and values: set a value.");
        assertThatThrownBy(() -> session.execute(Batch.of(
                        update(CAR)
                                .set(CAR.doors, param("doors", SqlTypes.INTEGER))
                                .allRows(),
                        List.of(Map.of("doors", 3)))))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("The rows of Car are spread over several tables, and an insert, an upsert, a batch, and a"
                        + " change that stands behind WITH, or returns rows and reads further sources, writes one. Update"
                        + " or delete rows by a condition alone, give objects to insertAll or updateAll, add or merge them,"
                        + " or let an engine change the tables themselves.");
        assertThatThrownBy(() -> session.execute(update(CAR)
                        .set(CAR.plate, GARAGE.town)
                        .from(GARAGE)
                        .where(GARAGE.id.eq(CAR.garage().id))
                        .returning(CAR.id)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("reads further sources");
        assertThatThrownBy(() -> session.execute(update(CAR).set(CAR.doors, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no condition");
        assertThatThrownBy(() -> session.execute(deleteFrom(CAR))).hasMessageContaining("has no condition");
    }
}
