package dev.orm.session.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Linked to its neighbours: a one-to-one relation of an entity with itself, in both directions. */
@Entity
public class Slide {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String title = "";

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Slide next;

    @OneToOne(mappedBy = "next")
    private @Nullable Slide previous;

    protected Slide() {}

    public Slide(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable Slide getNext() {
        return next;
    }

    public void setNext(@Nullable Slide next) {
        this.next = next;
    }

    public @Nullable Slide getPrevious() {
        return previous;
    }

    public void setPrevious(@Nullable Slide previous) {
        this.previous = previous;
    }
}
