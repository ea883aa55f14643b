package dev.orm.spring.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/** An aggregate that counts how often it is asked. */
@Entity
public class Ledger {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Transient
    private final List<Object> events = new ArrayList<>();

    @Transient
    private int asked;

    public void register(Object event) {
        events.add(event);
    }

    @DomainEvents
    List<Object> events() {
        asked++;
        return List.copyOf(events);
    }

    @AfterDomainEventPublication
    void forget() {
        events.clear();
    }

    int asked() {
        return asked;
    }
}
