package dev.orm.sample.library;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A database on a server. */
final class LibraryOnPostgresTests extends LibraryTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.datasource.url",
                () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
    }
}
