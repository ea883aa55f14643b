package dev.orm.session.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sailor, whose badge is unique in the firm. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"firm", "badge"}))
public class Sailor extends Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private int badge;

    protected Sailor() {}

    public Sailor(String name, int badge) {
        super(name);
        this.badge = badge;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public int getBadge() {
        return badge;
    }

    public void setBadge(int badge) {
        this.badge = badge;
    }
}
