package dev.orm.random;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What belongs to a person; some have a note. */
@Entity
public class Visit {

    @Id
    Long id = 0L;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Person person = new Person(0);

    LocalDate day = LocalDate.EPOCH;

    long minutes;

    @Nullable
    String note;

    protected Visit() {}

    Visit(long id, Person person, LocalDate day, long minutes, @Nullable String note) {
        this.id = id;
        this.person = person;
        this.day = day;
        this.minutes = minutes;
        this.note = note;
    }
}
