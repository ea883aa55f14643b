package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Unique by a constant: there is no value to spare. */
@Entity
class Office {

    enum Task {
        CHAIR,
        CASH
    }

    @Id
    long id;

    @Column(unique = true, nullable = false)
    Task task;

    protected Office() {
        this(0, Task.CHAIR);
    }

    Office(long id, Task task) {
        this.id = id;
        this.task = task;
    }
}
