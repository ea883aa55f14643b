package dev.orm.session;

import dev.orm.mapping.AccessMode;
import dev.orm.testing.DatabaseProduct;

/** A database and a way to get at the attributes of entities. */
enum Setup {
    H2(DatabaseProduct.H2, AccessMode.GENERATED_OR_REFLECTIVE),
    H2_REFLECTIVE(DatabaseProduct.H2, AccessMode.REFLECTIVE),
    POSTGRESQL(DatabaseProduct.POSTGRESQL, AccessMode.GENERATED_OR_REFLECTIVE),

    /** For what depends on database and access at once. */
    POSTGRESQL_REFLECTIVE(DatabaseProduct.POSTGRESQL, AccessMode.REFLECTIVE),
    SQLITE(DatabaseProduct.SQLITE, AccessMode.GENERATED_OR_REFLECTIVE);

    private final DatabaseProduct product;
    private final AccessMode access;

    Setup(DatabaseProduct product, AccessMode access) {
        this.product = product;
        this.access = access;
    }

    DatabaseProduct product() {
        return product;
    }

    AccessMode access() {
        return access;
    }
}
