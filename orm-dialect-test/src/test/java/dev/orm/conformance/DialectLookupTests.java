package dev.orm.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.testing.Covers;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

final class DialectLookupTests {

    @Test
    @Covers("E2.2")
    void dialectFromElsewhereIsFoundByServiceLoaderAndComesFirst() {
        assertThat(Engine.of(JdbcConnectionPool.create(LowerCaseH2.URL, "sa", ""))
                        .dialect())
                .isInstanceOf(LowerCaseH2.class);
    }

    @Test
    void otherDatabasesOfTheProductHaveTheBuiltInOne() {
        assertThat(Engine.of(JdbcConnectionPool.create("jdbc:h2:mem:usual", "sa", ""))
                        .dialect()
                        .name())
                .isEqualTo("H2");
    }
}
