package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Its row holds the key of an exhibit that it does not know. */
@Entity
class Sticker {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String text = "";

    Sticker() {}

    Sticker(String text) {
        this.text = text;
    }
}
