package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** One of many in a channel. */
@Entity
class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String text = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Channel channel;

    protected Message() {}

    Message(String text) {
        this.text = text;
    }
}
