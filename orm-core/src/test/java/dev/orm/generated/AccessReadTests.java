package dev.orm.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.generated.people.Address;
import dev.orm.generated.people.Person;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both accesses read the same from a row. */
final class AccessReadTests {

    private static final Engine ENGINE = Engine.create("jdbc:h2:mem:generated-access");

    private final Rows rows = new Rows(ENGINE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static Stream<EntityMapping<Person>> people() {
        return Stream.of(AccessCases.GENERATED.entity(Person.class), AccessCases.REFLECTIVE.entity(Person.class));
    }

    @ParameterizedTest
    @MethodSource("dev.orm.generated.AccessCases#all")
    <E> void columnsBecomeAttributes(AccessCase<E> sample) throws SQLException {
        for (EntityMapping<E> mapping : List.of(sample.generated(), sample.reflective())) {
            List<String> paths = paths(mapping);
            Map<String, Object> values = new HashMap<>();
            paths.forEach(path -> values.put(path, sample.values(path).get(1)));

            E entity = rows.read(mapping, mapping.access().newInstance(), paths, values);

            for (String path : paths) {
                assertThat(AccessCase.get(mapping.access(), entity, path))
                        .as(path)
                        .satisfiesAnyOf(
                                value -> assertThat(value).isEqualTo(values.get(path)),
                                value -> assertThat((BigDecimal) value)
                                        .isEqualByComparingTo((BigDecimal) values.get(path)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.orm.generated.AccessCases#all")
    <E> void nullsBecomeNullsAndZeros(AccessCase<E> sample) throws SQLException {
        for (EntityMapping<E> mapping : List.of(sample.generated(), sample.reflective())) {
            E entity = mapping.access().newInstance();
            paths(mapping)
                    .forEach(path -> AccessCase.set(
                            mapping.access(), entity, path, sample.values(path).get(1)));

            rows.read(mapping, entity, paths(mapping), Map.of());

            for (BasicAttribute attribute : mapping.basics()) {
                boolean ownPrimitive =
                        attribute.javaType().isPrimitive() && !attribute.path().contains(".");
                assertThat(AccessCase.get(mapping.access(), entity, attribute.path()))
                        .as(attribute.path())
                        .satisfiesAnyOf(
                                value -> assertThat(value == null).isEqualTo(!ownPrimitive),
                                value -> assertThat(value).isEqualTo(' '));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void columnsThatAreNotInTheRowLeaveTheirAttributesAlone(EntityMapping<Person> mapping) throws SQLException {
        Person ann = new Person("Ann");
        AccessCase.set(mapping.access(), ann, "home.number", 7);

        rows.read(mapping, ann, List.of("age", "home.city"), Map.of("age", 40, "home.city", "Oslo"));

        assertThat(ann.getName()).isEqualTo("Ann");
        assertThat(AccessCase.get(mapping.access(), ann, "home.number")).isEqualTo(7);
        assertThat(AccessCase.get(mapping.access(), ann, "home.city")).isEqualTo("Oslo");
    }

    @ParameterizedTest
    @MethodSource("people")
    void embeddedObjectOfNullsIsNull(EntityMapping<Person> mapping) throws SQLException {
        Person ann = new Person("Ann");
        AccessCase.set(mapping.access(), ann, "home.city", "Rome");
        List<String> home = List.of("home.city", "home.number", "home.geo.latitude", "home.geo.longitude");

        rows.read(mapping, ann, home, Map.of());

        assertThat(ann.getHome()).isNull();
    }

    @ParameterizedTest
    @MethodSource("people")
    void embeddedObjectWithOneValueIsThere(EntityMapping<Person> mapping) throws SQLException {
        List<String> home = List.of("home.city", "home.number", "home.geo.latitude", "home.geo.longitude");

        Person ann = rows.read(mapping, new Person("Ann"), home, Map.of("home.number", 0));

        assertThat(ann.getHome()).isNotNull().extracting(Address::getGeo).isNull();
    }

    private static List<String> paths(EntityMapping<?> mapping) {
        return mapping.basics().stream()
                .filter(it -> it.slot() >= 0)
                .map(BasicAttribute::path)
                .toList();
    }
}
