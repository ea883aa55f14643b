package dev.orm.session;

import dev.orm.type.Range;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A range in a column. */
@Entity
class Stay {

    @Id
    Long id;

    Range<LocalDate> nights;

    protected Stay() {}

    Stay(long id, Range<LocalDate> nights) {
        this.id = id;
        this.nights = nights;
    }
}
