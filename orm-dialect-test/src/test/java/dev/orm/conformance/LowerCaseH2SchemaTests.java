package dev.orm.conformance;

import org.h2.jdbcx.JdbcConnectionPool;

final class LowerCaseH2SchemaTests extends SchemaConformance {

    LowerCaseH2SchemaTests() {
        super(JdbcConnectionPool.create(LowerCaseH2.URL, "sa", ""));
    }
}
