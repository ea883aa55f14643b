package dev.orm.session.fleet;

import dev.orm.annotation.TenantId;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Belongs to a firm. */
@MappedSuperclass
public abstract class Owned {

    @TenantId
    private @Nullable String firm;

    private String name = "";

    protected Owned() {}

    protected Owned(String name) {
        this.name = name;
    }

    public @Nullable String getFirm() {
        return firm;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
