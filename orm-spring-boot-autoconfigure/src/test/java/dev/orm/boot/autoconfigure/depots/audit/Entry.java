package dev.orm.boot.autoconfigure.depots.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

@Entity
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @NotBlank
    private String text = "";

    protected Entry() {}

    public Entry(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }
}
