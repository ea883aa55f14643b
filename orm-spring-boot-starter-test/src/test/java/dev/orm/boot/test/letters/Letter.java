package dev.orm.boot.test.letters;

import dev.orm.annotation.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;

@Entity
public class Letter {

    /** How much it weighs. */
    public record Weight(int inGrams) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @NotBlank
    private String subject = "";

    @Json
    private @Nullable Weight weight;

    @CreatedBy
    private @Nullable String writer;

    protected Letter() {}

    public Letter(String subject, Weight weight) {
        this.subject = subject;
        this.weight = weight;
    }

    public @Nullable String getWriter() {
        return writer;
    }
}
