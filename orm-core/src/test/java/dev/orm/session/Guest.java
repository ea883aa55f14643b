package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Unique by a text that is mandatory and by a number that is not; refers to others of its kind. */
@Entity
class Guest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Version
    int version;

    @Column(unique = true, nullable = false, length = 20)
    String email;

    @Column(unique = true)
    @Nullable
    Integer locker;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Guest host;

    protected Guest() {
        this("");
    }

    Guest(String email) {
        this.email = email;
    }

    Guest(String email, int locker) {
        this.email = email;
        this.locker = locker;
    }
}
