package dev.orm.conformance;

import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;

@OnEachDatabase
final class BuiltInTypeTests extends TypeConformance {

    BuiltInTypeTests(TestDatabase database) {
        super(database.dataSource());
    }
}
