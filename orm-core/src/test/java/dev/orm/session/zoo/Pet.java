package dev.orm.session.zoo;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in one table, told apart by text. */
@Entity
@DiscriminatorColumn(name = "kind", length = 10)
public abstract class Pet {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Keeper keeper;

    @OneToMany(mappedBy = "pet", cascade = CascadeType.ALL)
    private List<Visit> visits = new ArrayList<>();

    protected Pet() {}

    protected Pet(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Keeper getKeeper() {
        return keeper;
    }

    public void setKeeper(@Nullable Keeper keeper) {
        this.keeper = keeper;
    }

    public List<Visit> getVisits() {
        return visits;
    }
}
