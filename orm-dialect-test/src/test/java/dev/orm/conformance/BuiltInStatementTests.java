package dev.orm.conformance;

import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;

@OnEachDatabase
final class BuiltInStatementTests extends StatementConformance {

    BuiltInStatementTests(TestDatabase database) {
        super(database.dataSource());
    }
}
