package dev.orm.generated;

import dev.orm.generated.people.Account;
import dev.orm.generated.people.Booking;
import dev.orm.generated.people.Person;
import dev.orm.generated.people.Seat;
import dev.orm.generated.people.Ticket;
import dev.orm.mapping.AccessMode;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.tpch.Customer;
import dev.orm.mapping.tpch.Label;
import dev.orm.mapping.tpch.LineItem;
import dev.orm.mapping.tpch.Nation;
import dev.orm.mapping.tpch.Order;
import dev.orm.mapping.tpch.Part;
import dev.orm.mapping.tpch.PartSupp;
import dev.orm.mapping.tpch.Region;
import dev.orm.mapping.tpch.Supplier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The sample entities under both accesses. */
final class AccessCases {

    private static final Class<?>[] ENTITIES = {
        Person.class,
        Seat.class,
        Ticket.class,
        Booking.class,
        Account.class,
        Region.class,
        Nation.class,
        Customer.class,
        Supplier.class,
        Part.class,
        PartSupp.class,
        Order.class,
        LineItem.class,
        Label.class
    };

    static final MappingRegistry GENERATED = MappingRegistry.of(ENTITIES);
    static final MappingRegistry REFLECTIVE = MappingRegistry.builder()
            .classes(ENTITIES)
            .access(AccessMode.REFLECTIVE)
            .build();

    private AccessCases() {}

    static Stream<AccessCase<?>> all() {
        return Stream.of(
                person(),
                of(
                        Seat.class,
                        Map.of("id.flight", List.of(7L, 8L), "id.place", List.of("1A", "2B"), "holder", people())),
                of(
                        Booking.class,
                        Map.of(
                                "flight",
                                List.of(7L, 8L),
                                "passenger",
                                List.of("Ann", "Bob"),
                                "remark",
                                List.of("vegan", "aisle"))),
                of(
                        Account.class,
                        Map.of(
                                "number",
                                List.of(1L, 2L),
                                "holder",
                                List.of("Ann", "Bob"),
                                "open",
                                List.of(true, false),
                                "limits.perDay",
                                List.of(10, 0),
                                "limits.unit",
                                List.of("EUR", "USD"),
                                "linked",
                                List.of(Set.of(), Set.of(1)))),
                of(
                        PartSupp.class,
                        Map.of(
                                "id.partKey",
                                List.of(1L, 2L),
                                "id.suppKey",
                                List.of(3L, 4L),
                                "part",
                                instances(Part.class),
                                "supplier",
                                instances(Supplier.class),
                                "supplyCost",
                                List.of(new BigDecimal("1.50"), new BigDecimal("2")))),
                of(
                        LineItem.class,
                        Map.of(
                                "id.orderKey",
                                List.of(1L, 2L),
                                "id.lineNumber",
                                List.of(3, 4),
                                "order",
                                instances(Order.class),
                                "partSupp",
                                instances(PartSupp.class),
                                "quantity",
                                List.of(new BigDecimal("1.50"), new BigDecimal("2")))));
    }

    static AccessCase<Person> person() {
        Map<String, List<Object>> values = new HashMap<>(Map.of(
                "id",
                List.of(1L, 2L),
                "version",
                List.of(0, 1),
                "name",
                List.of("Ann", "Bob"),
                "octet",
                List.of((byte) 1, (byte) 2),
                "small",
                List.of((short) 1, (short) 2),
                "age",
                List.of(40, 41),
                "steps",
                List.of(5L, 6L),
                "ratio",
                List.of(0.5F, Float.NaN),
                "weight",
                List.of(70.5, 71.5, -0.0)));
        values.putAll(Map.of(
                "active",
                List.of(true, false),
                "grade",
                List.of('a', 'b'),
                "points",
                List.of(1, 2000),
                "confirmed",
                List.of(true, false),
                "count",
                List.of(1L, 2000L),
                "score",
                List.of(1.5, 2.5),
                "balance",
                List.of(new BigDecimal("10.00"), new BigDecimal("11")),
                "photo",
                List.of(new byte[] {1, 2}, new byte[] {1, 3}),
                "level",
                List.of(Person.Level.JUNIOR, Person.Level.SENIOR)));
        values.putAll(Map.of(
                "token",
                List.of(new UUID(1, 2), new UUID(3, 4)),
                "born",
                List.of(LocalDate.EPOCH, LocalDate.of(2000, 1, 1)),
                "seenAt",
                List.of(Instant.EPOCH, Instant.ofEpochSecond(9)),
                "tags",
                List.of(List.of("a"), List.of("a", "b")),
                "subscribed",
                List.of(true, false),
                "boss",
                people(),
                "reports",
                List.of(List.of(), List.of(new Person("Eve")))));
        for (String place : List.of("home", "work")) {
            values.putAll(Map.of(
                    place + ".city",
                    List.of("Rome", "Oslo"),
                    place + ".number",
                    List.of(0, 7),
                    place + ".geo.latitude",
                    List.of(0.0, 59.9),
                    place + ".geo.longitude",
                    List.of(12.5, 10.7)));
        }
        values.putAll(Map.of(
                "salary.amount",
                List.of(new BigDecimal("1.0"), new BigDecimal("2.0")),
                "salary.currency",
                List.of("EUR", "NOK")));
        return of(Person.class, values);
    }

    private static <E> AccessCase<E> of(Class<E> type, Map<String, List<Object>> values) {
        return new AccessCase<>(GENERATED.entity(type), REFLECTIVE.entity(type), values);
    }

    private static List<Object> people() {
        return List.of(new Person("Ann"), new Person("Bob"));
    }

    private static List<Object> instances(Class<?> type) {
        return List.of(
                REFLECTIVE.entity(type).access().newInstance(),
                REFLECTIVE.entity(type).access().newInstance());
    }
}
