package dev.orm.conformance;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;

@OnEachDatabase
final class BuiltInSchemaTests extends SchemaConformance {

    private final TestDatabase database;

    BuiltInSchemaTests(TestDatabase database) {
        super(database.dataSource());
        this.database = database;
    }

    @Override
    protected String collation() {
        return database.product() == DatabaseProduct.SQLITE ? "nocase" : super.collation();
    }
}
