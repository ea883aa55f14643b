package dev.orm.session.firm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Has one tenancy at most, which no constraint guarantees. */
@Entity
public class Flat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @OneToOne(mappedBy = "flat", cascade = CascadeType.PERSIST)
    private @Nullable Tenancy tenancy;

    protected Flat() {}

    public Flat(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Tenancy getTenancy() {
        return tenancy;
    }

    public void setTenancy(@Nullable Tenancy tenancy) {
        this.tenancy = tenancy;
    }
}
