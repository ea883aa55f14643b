package dev.orm.conformance;

import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;

@OnEachDatabase
final class BuiltInWriteTests extends WriteConformance {

    BuiltInWriteTests(TestDatabase database) {
        super(database.dataSource());
    }
}
