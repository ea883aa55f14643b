package dev.orm.spring.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.DomainEvents;

/** An aggregate that yields its event whenever it is asked. */
@Entity
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private int number;

    public void setNumber(int number) {
        this.number = number;
    }

    @DomainEvents
    String event() {
        return "notice";
    }
}
