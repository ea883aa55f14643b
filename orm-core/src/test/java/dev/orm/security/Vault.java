package dev.orm.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An entity each of whose columns the database may refuse. */
@Entity
class Vault {

    @Id
    @Column(length = 60)
    private String name = "";

    @Version
    private int version;

    @Column(unique = true, length = 60)
    private @Nullable String code;

    private int doors;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Vault inside;

    protected Vault() {}

    Vault(String name, @Nullable String code) {
        this.name = name;
        this.code = code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public void setInside(@Nullable Vault inside) {
        this.inside = inside;
    }
}
