package dev.orm.conformance;

import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;

@OnEachDatabase
final class BuiltInIdentifierTests extends IdentifierConformance {

    BuiltInIdentifierTests(TestDatabase database) {
        super(database.dataSource());
    }
}
