package dev.orm.conformance;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class HsqlTests extends ConformanceSuite {

    HsqlTests() {
        super(new DriverManagerDataSource("jdbc:hsqldb:mem:suite"));
    }
}
