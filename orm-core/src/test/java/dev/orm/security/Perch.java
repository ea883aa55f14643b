package dev.orm.security;

import dev.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose rows belong to tenants. */
@Entity
class Perch {

    @Id
    private long id;

    @TenantId
    private String keeper = "";

    protected Perch() {}

    long id() {
        return id;
    }

    String keeper() {
        return keeper;
    }
}
