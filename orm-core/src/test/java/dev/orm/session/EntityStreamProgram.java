package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;

import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.shop.Customer;
import java.util.stream.Stream;

/** Reads a million entities in a process of its own, whose heap is too small to hold them. Prints their number and the sum of their ids. */
final class EntityStreamProgram {

    private static final int CUSTOMERS = 1_000_000;

    private EntityStreamProgram() {}

    /**
     * Streams the entities.
     *
     * @param arguments the JDBC URL
     */
    public static void main(String[] arguments) {
        MappingRegistry mappings = MappingRegistry.of(SessionTest.SHOP);
        try (Engine engine = Engine.create(arguments[0])) {
            mappings.metaData().createAll(engine);
            fill(engine);
            try (Session session = SessionFactory.of(engine, mappings).openSession();
                    Stream<Customer> customers = session.query(CUSTOMER).stream()) {
                long[] seen = new long[2];
                customers.forEach(customer -> {
                    seen[0]++;
                    seen[1] += customer.getName().isEmpty() ? 0 : customer.getId();
                });
                System.out.println(seen[0] + " entities, sum " + seen[1] + ", " + session);
            }
        }
    }

    private static void fill(Engine engine) {
        String numbers = switch (engine.dialect().name()) {
            case "H2" -> "select x from system_range(1, " + CUSTOMERS + ")";
            case "PostgreSQL" -> "select x from generate_series(1, " + CUSTOMERS + ") as s(x)";
            default ->
                "with recursive s(x) as (select 1 union all select x + 1 from s where x < " + CUSTOMERS
                        + ") select x from s";
        };
        try (EngineConnection connection = engine.connect()) {
            connection.unsafeUpdate(
                    "insert into customer (id, name) select x, 'a customer that is not too short, number ' || x from ("
                            + numbers + ") as n");
            connection.commit();
        }
    }
}
