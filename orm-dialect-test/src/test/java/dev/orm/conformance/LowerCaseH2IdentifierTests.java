package dev.orm.conformance;

import org.h2.jdbcx.JdbcConnectionPool;

final class LowerCaseH2IdentifierTests extends IdentifierConformance {

    LowerCaseH2IdentifierTests() {
        super(JdbcConnectionPool.create(LowerCaseH2.URL, "sa", ""));
    }
}
