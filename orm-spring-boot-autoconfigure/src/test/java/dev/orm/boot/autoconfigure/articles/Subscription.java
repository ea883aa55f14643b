package dev.orm.boot.autoconfigure.articles;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.DomainEvents;

/** An aggregate that makes its event anew whenever it is asked. */
@Entity
public class Subscription {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String reader = "";

    protected Subscription() {}

    public Subscription(String reader) {
        this.reader = reader;
    }

    public void moveTo(String reader) {
        this.reader = reader;
    }

    @DomainEvents
    Article.Told told() {
        return new Article.Told("subscription of " + reader);
    }
}
