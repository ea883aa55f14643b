package dev.orm.session;

import static dev.orm.session.zoo.Bicycle_.BICYCLE;
import static dev.orm.session.zoo.Car_.CAR;
import static dev.orm.session.zoo.Garage_.GARAGE;
import static dev.orm.session.zoo.Taxi_.TAXI;
import static dev.orm.session.zoo.Vehicle_.VEHICLE;
import static dev.orm.session.zoo.Wheel_.WHEEL;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Table;
import dev.orm.schema.live.LiveSchema;
import dev.orm.session.zoo.Bicycle;
import dev.orm.session.zoo.Car;
import dev.orm.session.zoo.Garage;
import dev.orm.session.zoo.Taxi;
import dev.orm.session.zoo.Vehicle;
import dev.orm.session.zoo.Wheel;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

final class JoinedTablesTests extends SessionTest {

    private final Garage bonn = new Garage("Bonn");
    private final Vehicle cart = new Vehicle("CART");
    private final Car car = new Car("CAR", 100, 5);
    private final Taxi taxi = new Taxi("TAXI", "City");
    private final Bicycle bicycle = new Bicycle("BIKE", 7);

    JoinedTablesTests(Lab lab) {
        super(lab, Vehicle.class, Car.class, Taxi.class, Bicycle.class, Wheel.class, Garage.class);
    }

    @BeforeEach
    void vehicles() {
        car.addWheel(new Wheel(15));
        car.setGarage(bonn);
        car.setWinter(bonn);
        taxi.setGarage(bonn);
        bicycle.setGarage(bonn);
        given(s -> s.addAll(List.of(bonn, cart, car, taxi, bicycle)));
    }

    private static List<String> plates(List<? extends Vehicle> vehicles) {
        return vehicles.stream().map(Vehicle::getPlate).sorted().toList();
    }

    private String first(Runnable work) {
        return sql.texts(work).get(0).replace("\"", "");
    }

    private Table table(String name) {
        return mappings.metaData().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> columns(String table) {
        return table(table).columns().stream().map(Column::name).toList();
    }

    @Test
    @Covers("D20.5")
    void eachClassHasATableWithWhatItAdds() {
        assertThat(columns("vehicle")).containsExactly("id", "version", "plate", "garage_id");
        assertThat(columns("car")).containsExactly("id", "power", "doors", "winter_id");
        assertThat(columns("taxi")).containsExactly("car_id", "company");
        assertThat(table("car").column("doors").nullable()).isFalse();
    }

    @Test
    @Covers("D20.5")
    void theKeyOfASubclassRefersToThatOfItsSuperclass() {
        ForeignKey key = table("taxi").foreignKeys().get(0);

        assertThat(key.name()).isEqualTo("fk_taxi_car");
        assertThat(key.columns()).containsExactly("car_id");
        assertThat(key.targetTable()).isEqualTo("car");
        assertThat(LiveSchema.of(lab.engine()).differences(mappings.metaData())).isEmpty();
    }

    @Test
    @Covers("D20.1")
    void rowsAreInsertedInTheTablesOfSuperclassesFirst() {
        session.addAll(List.of(new Taxi("T1", "City"), new Taxi("T2", "City")));

        assertThat(sql.of(session::flush)).startsWith("insert vehicle").endsWith("insert car", "insert taxi");
        session.commit();
        assertInDatabase(s -> plates(s.query(TAXI).list())).isEqualTo(List.of("T1", "T2", "TAXI"));
    }

    @Test
    @Covers("D20.1")
    void rowsAreDeletedInTheTablesOfSubclassesFirst() {
        session.delete(session.get(Vehicle.class, taxi.getId()));

        assertThat(sql.of(session::flush))
                .containsExactly("delete wheel", "delete taxi", "delete car", "delete vehicle");
        assertThat(plates(session.query(VEHICLE).list())).containsExactly("BIKE", "CAR", "CART");
    }

    @Test
    @Covers({"D20.3", "D20.4", "L19.1"})
    void aQueryOfTheBaseReadsAllClassesInOneStatement() {
        List<Vehicle> found =
                session.query(VEHICLE).orderBy(VEHICLE.plate.asc()).list();

        assertThat(found)
                .extracting(vehicle -> (Object) vehicle.getClass())
                .containsExactly(Bicycle.class, Car.class, Vehicle.class, Taxi.class);
        assertThat(((Bicycle) found.get(0)).getGears()).isEqualTo(7);
        assertThat(((Taxi) found.get(3)).getCompany()).isEqualTo("City");
        assertThat(((Taxi) found.get(3)).getDoors()).isEqualTo(4);
    }

    @Test
    @Covers("D20.3")
    void theTablesOfSubclassesAreJoinedByLeftJoins() {
        assertThat(first(() -> session.query(VEHICLE).list()))
                .contains(" from vehicle v left join ")
                .contains("left join car c on c.id = v.id", "left join taxi t on t.car_id = v.id")
                .contains("left join bicycle b on b.id = v.id");
    }

    @Test
    @Covers("D20.3")
    void aQueryOfASubclassJoinsItsTables() {
        assertThat(first(() -> assertThat(plates(session.query(TAXI)
                                .where(TAXI.company.eq("City").and(TAXI.plate.eq("TAXI")))
                                .list()))
                        .containsExactly("TAXI")))
                .endsWith("from vehicle v join car c on c.id = v.id join taxi t on t.car_id = v.id"
                        + " where t.company = ? and v.plate = ?");
        assertThat(session.query(CAR).count()).isEqualTo(2);
        assertThat(session.query(BICYCLE).where(BICYCLE.plate.eq("CAR")).exists())
                .isFalse();
    }

    @Test
    @Covers("D20.2")
    void onlyTheTablesWhoseColumnsChangedAreUpdated() {
        Taxi loaded = session.get(Taxi.class, taxi.getId());
        loaded.setPlate("NEW");
        assertThat(sql.of(session::flush)).containsExactly("update vehicle set plate, version");

        loaded.setDoors(3);
        loaded.setCompany("Rail");
        assertThat(sql.of(session::flush))
                .containsExactly("update vehicle set version", "update car set doors", "update taxi set company");
        assertThat(loaded.getVersion()).isEqualTo(2);
    }

    @Test
    @Covers("D20.2")
    void aChangeOfASubTableIsComparedWithTheVersionOfTheRoot() {
        Car loaded = session.get(Car.class, car.getId());
        session.commit();
        given(s -> s.get(Vehicle.class, car.getId()).setPlate("OTHER"));
        loaded.setDoors(3);

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void idsOfOtherClassesAreNotFound() {
        assertThat(session.find(Car.class, bicycle.getId())).isEmpty();
        assertThat(session.find(Car.class, taxi.getId())).containsInstanceOf(Taxi.class);
        assertThat(session.find(Vehicle.class, bicycle.getId())).containsInstanceOf(Bicycle.class);
    }

    @Test
    @Covers("D20.6")
    void relationsLeadToTheBaseAndToSubclasses() {
        Garage garage = session.get(Garage.class, bonn.getId());

        assertThat(plates(garage.getVehicles())).containsExactly("BIKE", "CAR", "TAXI");
        assertThat(plates(garage.getTaxis())).containsExactly("TAXI");
        assertThat(plates(garage.getGuests())).containsExactly("CAR");
        Wheel wheel = session.query(WHEEL).one();
        assertThat(wheel.getCar()).isNotNull().extracting(Car::getPlate).isEqualTo("CAR");
    }

    @Test
    @Covers("D20.6")
    void anOuterJoinOfASubclassKeepsItsTablesTogether() {
        assertThat(first(() -> assertThat(session.execute(select(GARAGE.town, GARAGE.taxis().company)
                                .from(GARAGE)
                                .leftJoin(GARAGE.taxis())))
                        .hasSize(1)))
                .isEqualTo(
                        "select g.town, t.company from garage g left join"
                                + " (vehicle v join car c on c.id = v.id join taxi t on t.car_id = v.id) on v.garage_id = g.id");
        assertThat(session.execute(
                        select(GARAGE.town, GARAGE.guests().plate).from(GARAGE).leftJoin(GARAGE.guests())))
                .singleElement()
                .satisfies(row -> assertThat(row.second()).isEqualTo("CAR"));
    }

    @Test
    @Covers("R20.3")
    void elementsAndTargetsOfASubclassAreAskedAbout() {
        assertThat(session.query(GARAGE)
                        .where(GARAGE.vehicles().any(TAXI, each -> each.company.eq("City")))
                        .count())
                .isEqualTo(1);
        assertThat(session.query(GARAGE)
                        .where(GARAGE.taxis().any(each -> each.doors.eq(9)))
                        .count())
                .isZero();
        assertThat(plates(session.query(VEHICLE)
                        .where(VEHICLE.ofType(CAR).doors.gt(3).or(VEHICLE.isA(BICYCLE)))
                        .list()))
                .containsExactly("BIKE", "CAR", "TAXI");
        assertThat(plates(session.query(VEHICLE)
                        .where(VEHICLE.ofType(CAR).winter().town.eq("Bonn"))
                        .list()))
                .containsExactly("CAR");
    }

    @Test
    @Covers("L9.4")
    void relationsOfASubclassAreLoadedWithTheBase() {
        List<Vehicle> found = session.query(VEHICLE)
                .options(
                        selectin(VEHICLE.ofType(CAR).wheels()),
                        joined(VEHICLE.ofType(CAR).winter()))
                .list();

        assertThat(sql.of(() -> found.forEach(vehicle -> {
                    if (vehicle instanceof Car each && each.getWinter() != null) {
                        assertThat(each.getWheels()).hasSize(1);
                        assertThat(each.getWinter().getTown()).isEqualTo("Bonn");
                    }
                })))
                .isEmpty();
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void theRowOfTheRootIsLocked() {
        Taxi loaded = session.get(Taxi.class, taxi.getId());

        assertThat(first(() -> session.lock(loaded, LockMode.UPDATE)))
                .startsWith("select v.version from vehicle v where v.id = ? for update");
    }

    @Test
    void rowsOfAllTablesAreRefreshed() {
        Taxi loaded = session.get(Taxi.class, taxi.getId());
        session.commit();
        lab.database().execute("update taxi set company = 'Rail'");
        session.refresh(loaded);
        assertThat(loaded.getCompany()).isEqualTo("Rail");
    }

    @Test
    void deletingAnOwnerLetsGoOfObjectsOfAllTables() {
        session.delete(session.get(Garage.class, bonn.getId()));
        session.commit();

        assertInDatabase(s ->
                        s.query(VEHICLE).where(VEHICLE.garage().id.isNotNull()).count())
                .isEqualTo(0L);
    }

    @Test
    void detachedObjectsAreMerged() {
        taxi.setCompany("Rail");
        taxi.setDoors(2);
        session.merge(taxi);
        session.commit();

        assertInDatabase(s -> s.get(Taxi.class, taxi.getId()).getCompany()).isEqualTo("Rail");
    }

    @Test
    void upsertsOfSeveralTablesAreRefused() {
        assertThatThrownBy(() -> session.upsert(taxi))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("merge() them");
    }

    @Test
    void aRolledBackInsertLeavesNothingAnywhere() {
        session.add(new Taxi("T", "City"));
        session.flush();
        session.rollback();

        assertThat(plates(session.query(TAXI).list())).containsExactly("TAXI");
    }

    @Test
    @Covers("D20.5")
    void aRelationOfASubclassIsJoinedToItsOwnTable() {
        Car loaded = session.query(CAR)
                .options(joined(CAR.winter()))
                .filterBy("plate", "CAR")
                .first()
                .orElseThrow();

        assertThat(sql.of(() -> assertThat(loaded.getWinter())
                        .extracting(Garage::getTown)
                        .isEqualTo("Bonn")))
                .isEmpty();
    }

    @Test
    @Covers("D20.5")
    void aRelationOfASuperclassOfTheSubclassIsJoinedToItsTable() {
        List<Taxi> taxis = session.query(TAXI)
                .options(joined(TAXI.winter()))
                .orderBy(TAXI.winter().town.asc())
                .list();

        assertThat(taxis).singleElement().extracting(Taxi::getWinter).isNull();
    }
}
