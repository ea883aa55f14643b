package dev.orm.conformance;

import org.h2.jdbcx.JdbcConnectionPool;

final class LowerCaseH2TypeTests extends TypeConformance {

    LowerCaseH2TypeTests() {
        super(JdbcConnectionPool.create(LowerCaseH2.URL, "sa", ""));
    }
}
