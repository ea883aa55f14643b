package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Unique by a constraint whose check can wait. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "one_place", columnNames = "place", options = "deferrable"))
class Runner {

    @Id
    long id;

    int place;

    protected Runner() {}

    Runner(long id, int place) {
        this.id = id;
        this.place = place;
    }
}
