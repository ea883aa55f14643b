package dev.orm.session.museum;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Knows the museum whose embedded object lists it. */
@Entity
public class Painting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Museum museum;

    protected Painting() {}

    public Painting(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable Museum getMuseum() {
        return museum;
    }

    public void setMuseum(@Nullable Museum museum) {
        this.museum = museum;
    }
}
