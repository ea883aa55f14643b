package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Does not know who refers to it. */
@Entity
class Label {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String text = "";

    Label() {}

    Label(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
