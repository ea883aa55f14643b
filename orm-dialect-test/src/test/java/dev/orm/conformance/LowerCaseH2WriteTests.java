package dev.orm.conformance;

import org.h2.jdbcx.JdbcConnectionPool;

final class LowerCaseH2WriteTests extends WriteConformance {

    LowerCaseH2WriteTests() {
        super(JdbcConnectionPool.create(LowerCaseH2.URL, "sa", ""));
    }
}
