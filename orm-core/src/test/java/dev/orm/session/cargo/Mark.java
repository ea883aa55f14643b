package dev.orm.session.cargo;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Is on any number of crates, and knows them. */
@Entity
public class Mark extends Versioned {

    @ManyToMany(mappedBy = "marks")
    private Set<Crate> crates = new HashSet<>();

    protected Mark() {}

    public Mark(String name) {
        super(name);
    }

    public Set<Crate> getCrates() {
        return crates;
    }

    public void setCrates(Set<Crate> crates) {
        this.crates = crates;
    }
}
