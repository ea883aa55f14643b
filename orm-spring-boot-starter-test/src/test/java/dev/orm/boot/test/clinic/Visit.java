package dev.orm.boot.test.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Its constructor says today; what is read from a row says otherwise. */
@Entity
@Table(name = "visits")
public class Visit extends Identified {

    @Column(name = "visit_date")
    private LocalDate date;

    private @Nullable String description;

    public Visit() {
        date = LocalDate.now();
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }
}
