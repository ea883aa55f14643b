package dev.orm.docs;

import static dev.orm.docs.Device_.DEVICE;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.docs.Device.Settings;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Column;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Select1;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class TypesPageTests {

    private static final UUID ID = UUID.fromString("0190a3c4-0000-7000-8000-000000000001");

    private final SessionFactory factory;

    TypesPageTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry mappings = MappingRegistry.of(Device.class);
        mappings.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, mappings);
        factory.doInTransaction(session ->
                session.add(new Device(ID, new Settings("eco", 3, List.of("door")), List.of("attic", "new"))));
    }

    @Test
    void changesInsideAValueAreSeen() {
        try (Session session = factory.openSession()) {
            Device device = session.get(Device.class, ID);
            device.getLabels().add("spare");
            session.commit();
        }
        try (Session session = factory.openSession()) {
            assertThat(session.get(Device.class, ID).getLabels()).containsExactly("attic", "new", "spare");
        }
    }

    @Test
    void elementsOfArraysCanBeAskedFor() {
        Select1<UUID> inTheAttic = select(DEVICE.id).where(DEVICE.labels.contains("attic"));

        Select1<String> modes = select(DEVICE.settings.get("mode").asText()).where(DEVICE.settings.hasKey("level"));

        try (Session session = factory.openSession()) {
            assertThat(session.execute(inTheAttic)).containsExactly(ID);
            assertThat(session.execute(modes)).containsExactly("eco");
        }
    }

    record Money(long cents) {}

    @Test
    void typesOfYourOwn() {
        SqlType<Money> money = SqlTypes.converted(Money.class, SqlTypes.LONG, Money::cents, Money::new);
        Column price = Column.builder("price", money).notNull().build();

        assertThat(price.type().javaType()).isEqualTo(Money.class);
    }
}
