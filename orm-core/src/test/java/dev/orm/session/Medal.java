package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A badge that is unique by a second column, in a table of its own. */
@Entity
class Medal extends Badge {

    @Column(unique = true)
    @Nullable
    Integer place;

    protected Medal() {}

    Medal(String code, int place) {
        super(code);
        this.place = place;
    }
}
