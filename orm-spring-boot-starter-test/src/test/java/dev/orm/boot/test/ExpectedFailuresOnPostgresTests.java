package dev.orm.boot.test;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** On a database that takes nothing more from a transaction of which a statement failed. */
@TestPropertySource(properties = "orm.schema.mode=create")
final class ExpectedFailuresOnPostgresTests extends ExpectedFailures {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
    }
}
