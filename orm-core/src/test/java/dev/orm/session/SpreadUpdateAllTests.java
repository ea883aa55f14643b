package dev.orm.session;

import static dev.orm.session.clinic.Scanner_.SCANNER;
import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Car_.CAR;
import static dev.orm.session.zoo.Member_.MEMBER;
import static dev.orm.session.zoo.Sculpture_.SCULPTURE;
import static dev.orm.session.zoo.Taxi_.TAXI;
import static dev.orm.session.zoo.Vehicle_.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.criteria.EntityCriterion;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Updates by the keys of objects whose rows are spread over several tables. */
final class SpreadUpdateAllTests extends SessionTest {

    private final Car car = new Car("CAR", 50, 3);
    private final Taxi taxi = new Taxi("TAXI", "City");
    private final Bicycle bicycle = new Bicycle("BIKE", 21);

    SpreadUpdateAllTests(Lab lab) {
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
        givenAll(car, taxi, bicycle);
        sql.clear();
    }

    private List<String> writes(Runnable work) {
        return sql.of(work).stream()
                .filter(statement -> !statement.startsWith("select"))
                .distinct()
                .toList();
    }

    private List<String> vehicles(Session in) {
        return in.query(VEHICLE).list().stream()
                .map(SpreadUpdateAllTests::text)
                .sorted()
                .toList();
    }

    private static String text(Vehicle vehicle) {
        String text = vehicle.getPlate() + " v" + vehicle.getVersion();
        if (vehicle instanceof Car car) {
            text += " p" + car.getPower() + " d" + car.getDoors();
        }
        return vehicle instanceof Taxi taxi ? text + " " + taxi.getCompany() : text;
    }

    @Test
    @Covers("L21.2")
    void eachTableWithANamedAttributeIsWrittenOnceAndTheVersionRaised() {
        car.setPlate("new");
        car.setPower(7);
        taxi.setDoors(5);

        assertThat(writes(() -> assertThat(session.updateAll(List.of(car), CAR.plate, CAR.doors, CAR.power))
                        .isOne()))
                .containsExactly("update vehicle set plate, version", "update car set doors, power");
        assertThat(writes(() -> session.updateAll(List.of(taxi), TAXI.doors)))
                .containsExactly("update vehicle set version", "update car set doors");
        session.commit();

        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE v0", "TAXI v1 p90 d5 City", "new v1 p7 d3"));
    }

    @Test
    @Covers("L21.2")
    void oneStatementReadsWhichRowsThereAre() {
        assertThat(sql.of(() -> session.updateAll(List.of(car, car), CAR.plate)))
                .containsExactly("select vehicle", "update vehicle set plate, version");
    }

    private <E> E named(E form, @Nullable Object id) {
        mappings.entity(form.getClass()).id().set(form, Objects.requireNonNull(id));
        return form;
    }

    @Test
    @Covers("L21.2")
    void objectsOfSeveralClassesGoToTheirOwnTables() {
        List<Vehicle> all = List.of(car, bicycle, taxi);
        all.forEach(each -> each.setPlate(each.getPlate() + "!"));

        assertThat(session.updateAll(all, VEHICLE.plate)).isEqualTo(3);
        session.commit();

        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE! v1", "CAR! v1 p50 d3", "TAXI! v1 p90 d4 City"));
        assertThatThrownBy(() -> session.updateAll(all, CAR.power))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("Bicycle has no attribute 'power'");
    }

    @Test
    @Covers("L21.2")
    void aRowIsMetWhereItsClassIsThatOfTheObjectOrExtendsIt() {
        List<Car> forms = List.of(named(new Car("A", 1, 1), taxi.getId()), named(new Car("B", 2, 2), bicycle.getId()));

        assertThat(session.updateAll(forms, CAR.doors, CAR.plate)).isOne();
        assertThat(session.updateAll(List.of(named(new Vehicle("V"), car.getId())), VEHICLE.plate))
                .isOne();
        session.commit();

        assertInDatabase(this::vehicles).isEqualTo(List.of("A v1 p90 d1 City", "BIKE v0", "V v1 p50 d3"));
    }

    @Test
    @Covers("L21.2")
    void eachClassMayHaveATableOfItsOwn() {
        Painting lily = new Painting("Lily", "oil");
        Sculpture rose = new Sculpture("Rose", 7);
        Mobile wind = new Mobile("Wind", 1, 3);
        givenAll(lily, rose, wind);
        List<Artwork> all = List.of(lily, rose, wind);
        all.forEach(each -> each.setTitle(each.getTitle().toUpperCase(Locale.ROOT)));
        Artwork loaded = session.get(Artwork.class, wind.getId());

        assertThat(session.updateAll(all, ARTWORK.title)).isEqualTo(3);
        assertThat(loaded.getTitle()).isEqualTo("WIND");
        assertThat(session.updateAll(List.of(named(new Sculpture("", 9), wind.getId())), SCULPTURE.weight))
                .isOne();
        session.commit();

        assertInDatabase(other -> other.query(ARTWORK).list().stream()
                        .map(each -> each.getTitle() + each.getVersion())
                        .sorted()
                        .toList())
                .isEqualTo(List.of("LILY1", "ROSE1", "WIND2"));
        assertInDatabase(other -> other.get(Mobile.class, wind.getId()).getWeight())
                .isEqualTo(9);
    }

    @Test
    @Covers({"L21.2", "D23.2"})
    void aSecondaryTableGetsARowWhereThereIsSomethingToSay() {
        Member ann = new Member("Ann", "Bonn");
        Member bob = new Member("Bob", null);
        Member cid = new Member("Cid", null);
        givenAll(ann, bob, cid);
        ann.setCity(null);
        bob.setCity("Rome");

        assertThat(writes(() -> session.updateAll(List.of(cid), MEMBER.city)))
                .containsExactly("update member set version", "update member_address set city");
        session.rollback();
        assertThat(writes(() -> assertThat(session.updateAll(List.of(ann, bob, cid), MEMBER.city))
                        .isEqualTo(3)))
                .containsExactly(
                        "update member set version", "update member_address set city", "insert member_address");
        session.commit();

        assertInDatabase(other -> other.query(MEMBER).orderBy(MEMBER.name.asc()).list())
                .satisfies(all -> assertThat(all)
                        .extracting(Member::getName, Member::getCity, Member::getVersion)
                        .containsExactly(tuple("Ann", null, 1), tuple("Bob", "Rome", 1), tuple("Cid", null, 1)));
    }

    @Test
    @Covers({"L11.1", "L21.2"})
    void rowsThatACriterionHidesStayAsTheyAre() {
        EntityCriterion some = EntityCriterion.of(VEHICLE, vehicle -> vehicle.plate.startsWith("C"));
        car.setDoors(1);
        taxi.setDoors(1);
        try (Session few = factory.withCriteria(some).openSession()) {
            assertThat(few.updateAll(List.of(car, taxi), CAR.doors)).isOne();
            few.commit();
        }

        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE v0", "CAR v1 p50 d1", "TAXI v0 p90 d4 City"));
    }

    @Test
    @Covers({"L11.4", "L11.7", "L21.2"})
    void rowsOfOtherTenantsAndDeletedOnesStayAsTheyAre() {
        SessionFactory red = factory.withTenant("red");
        SessionFactory blue = factory.withTenant("blue");
        Scanner own = new Scanner("own", 1);
        Scanner sold = new Scanner("sold", 1);
        Scanner foreign = new Scanner("foreign", 1);
        red.doInTransaction(s -> s.addAll(List.of(own, sold)));
        red.doInTransaction(s -> s.delete(s.get(Scanner.class, sold.getId())));
        blue.doInTransaction(s -> s.add(foreign));
        List<Scanner> all = List.of(own, sold, foreign);
        all.forEach(each -> each.setRange(9));

        assertThat(red.<Long>inTransaction(s -> s.updateAll(all, SCANNER.range)))
                .isOne();
        assertThat(ranges(red)).containsExactly("own 9", "sold 1");
        assertThat(ranges(blue)).containsExactly("foreign 1");
        assertThatThrownBy(() -> red.doInTransaction(s -> s.updateAll(all, SCANNER.clinic)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Scanner.clinic");
    }

    private static List<String> ranges(SessionFactory of) {
        return of.inTransaction(s -> s.query(SCANNER).withDeleted().list().stream()
                .map(each -> each.getName() + " " + each.getRange())
                .sorted()
                .toList());
    }

    @Test
    @Covers("L21.2")
    void objectsThatAreLoadedFollow() {
        Taxi loaded = session.get(Taxi.class, taxi.getId());
        Car other = session.get(Car.class, car.getId());
        taxi.setCompany("Sea");
        taxi.setPlate("not named");

        session.updateAll(List.of(taxi), TAXI.company);
        assertThat(sql.of(() -> {
                    assertThat(text(loaded)).isEqualTo("TAXI v1 p90 d4 Sea");
                    assertThat(text(other)).isEqualTo("CAR v0 p50 d3");
                }))
                .isEmpty();
        assertThat(session.dirtyEntities()).isEmpty();
        loaded.setDoors(7);
        session.flush();
        session.rollback();
        assertThat(text(loaded)).isEqualTo("TAXI v0 p90 d4 City");
        session.commit();
        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE v0", "CAR v0 p50 d3", "TAXI v0 p90 d4 City"));
    }

    @Test
    @Covers("L21.2")
    void objectsOfTheSessionAreWrittenBefore() {
        Car managed = session.get(Car.class, car.getId());
        managed.setDoors(5);
        managed.setPlate("flushed");

        assertThat(session.updateAll(List.of(managed), CAR.doors)).isOne();
        assertThat(text(managed)).isEqualTo("flushed v2 p50 d5");
        session.commit();
        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE v0", "TAXI v0 p90 d4 City", "flushed v2 p50 d5"));
    }

    @Test
    @Covers("L21.2")
    void ofTwoObjectsWithOneKeyTheLaterOneCounts() {
        Car first = named(new Car("", 1, 11), car.getId());
        Car last = named(new Car("", 1, 12), car.getId());

        assertThat(session.updateAll(List.of(first, taxi, last), CAR.doors)).isEqualTo(2);
        session.commit();

        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE v0", "CAR v1 p50 d12", "TAXI v1 p90 d4 City"));
    }

    @Test
    @Covers("L21.2")
    void rowsThatAreNotThereAreNotCounted() {
        assertThat(session.updateAll(List.of(named(new Car("", 1, 11), 4711L)), CAR.doors, CAR.plate))
                .isZero();
        assertThatThrownBy(() -> session.updateAll(List.of(car, new Car("", 1, 11)), CAR.doors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a Car without an identifier");
    }

    @Test
    @Covers("L21.2")
    void manyObjectsGoInFewStatements() {
        List<Car> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(new Car("P" + i, i, 4));
        }
        given(other -> other.addAll(many));
        many.forEach(each -> {
            each.setPlate(each.getPlate() + "!");
            each.setDoors(each.getPower() + 1);
        });

        List<String> sent = sql.of(
                () -> assertThat(session.updateAll(many, CAR.plate, CAR.doors)).isEqualTo(2_500));
        session.commit();

        assertThat(sent).hasSizeLessThanOrEqualTo(1 + 2 * 3);
        assertInDatabase(other -> other.query(CAR)
                        .where(CAR.plate.endsWith("!"), CAR.version.eq(1), CAR.doors.eq(CAR.power.plus(1)))
                        .count())
                .isEqualTo(2_500L);
    }

    @Test
    @Covers("L21.2")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL}) // texts of any length fit on SQLite
    void allTablesAreChangedOrNone() {
        Taxi loaded = session.get(Taxi.class, taxi.getId());
        taxi.setPlate("half");
        taxi.setCompany("long".repeat(100));

        assertThatThrownBy(() -> session.updateAll(List.of(taxi), TAXI.plate, TAXI.company))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(session::commit).isInstanceOf(RuntimeException.class);
        session.rollback();

        assertThat(text(loaded)).isEqualTo("TAXI v0 p90 d4 City");
        assertInDatabase(this::vehicles).isEqualTo(List.of("BIKE v0", "CAR v0 p50 d3", "TAXI v0 p90 d4 City"));
    }
}
