package dev.orm.conformance;

import org.h2.jdbcx.JdbcConnectionPool;

final class LowerCaseH2StatementTests extends StatementConformance {

    LowerCaseH2StatementTests() {
        super(JdbcConnectionPool.create(LowerCaseH2.URL, "sa", ""));
    }
}
