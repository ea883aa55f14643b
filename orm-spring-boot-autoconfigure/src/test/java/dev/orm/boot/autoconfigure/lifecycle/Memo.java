package dev.orm.boot.autoconfigure.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is stamped by a listener with a collaborator. */
@Entity
@EntityListeners(Stamper.class)
public class Memo {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @NotBlank
    private String text = "";

    private @Nullable Instant stamped;

    protected Memo() {}

    public Memo(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Instant getStamped() {
        return stamped;
    }

    public void setStamped(Instant stamped) {
        this.stamped = stamped;
    }
}
