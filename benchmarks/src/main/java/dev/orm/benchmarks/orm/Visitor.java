package dev.orm.benchmarks.orm;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visitor, of whom little is known. */
@Entity
public class Visitor {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "visitor_seq")
    private @Nullable Long id;

    private String name = "";
    private String description = "";

    protected Visitor() {}

    Visitor(String name, String description) {
        this.name = name;
        this.description = description;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    void describe(String text) {
        description = text;
    }
}
