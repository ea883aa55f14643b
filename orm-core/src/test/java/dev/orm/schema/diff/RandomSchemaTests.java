package dev.orm.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.schema.MetaData;
import dev.orm.schema.live.LiveSchema;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Schemas made by chance; more than in the normal build with the system property {@code orm.test.schemas}. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
class RandomSchemaTests {

    private static final int SCHEMAS = Integer.getInteger("orm.test.schemas", 100);

    private final TestDatabase database;
    private final Engine engine;

    RandomSchemaTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    @Covers({"A3.1", "A3.3", "A3.6", "A3.8", "A5.4", "A6.5"})
    void applyingADifferenceLeavesNone() {
        for (long seed = 0; seed < SCHEMAS; seed++) {
            MetaData wanted = RandomSchemas.make(seed, database.product());
            SchemaDiff diff = SchemaDiff.between(wanted, engine);
            assertThat(apply(diff)).as("seed %s", seed).isEmpty();
            assertThat(SchemaDiff.between(wanted, engine).toString())
                    .as("seed %s after %s", seed, diff.statements())
                    .isEmpty();
        }
    }

    private String apply(SchemaDiff diff) {
        try {
            engine.execute(diff.statements());
            return "";
        } catch (DataAccessException e) {
            return e.getMostSpecificCause().getMessage() + "\n" + String.join(";\n", diff.statements());
        }
    }

    @Test
    void whatWasCreatedIsReflectedAsItWasDescribed() {
        for (long seed = 1000; seed < 1000 + SCHEMAS / 3; seed++) {
            database.clear();
            MetaData wanted = RandomSchemas.make(seed, database.product());
            wanted.createAll(engine);
            assertThat(SchemaDiff.between(wanted, engine).toString())
                    .as("seed %s", seed)
                    .isEmpty();
            MetaData reflected = LiveSchema.of(engine).reflect();
            assertThat(SchemaDiff.between(reflected, engine).toString())
                    .as("reflected, seed %s", seed)
                    .isEmpty();
        }
    }
}
