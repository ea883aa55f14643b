package dev.orm.spring.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Something to be told outside, kept until it has been. */
@Entity
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String text = "";

    private boolean delivered;

    protected Message() {}

    public Message(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public boolean isDelivered() {
        return delivered;
    }

    public void delivered() {
        delivered = true;
    }
}
