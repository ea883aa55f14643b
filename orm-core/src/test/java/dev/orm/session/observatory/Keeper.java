package dev.orm.session.observatory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Known by a name or by a badge. */
@Entity
public class Keeper {

    @Id
    private String name = "";

    private @Nullable Integer badge;

    protected Keeper() {}

    public Keeper(String name, @Nullable Integer badge) {
        this.name = name;
        this.badge = badge;
    }

    public String getName() {
        return name;
    }
}
