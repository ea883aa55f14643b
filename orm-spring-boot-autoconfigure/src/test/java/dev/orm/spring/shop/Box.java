package dev.orm.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Box {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String content = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Shelf shelf;

    protected Box() {}

    public Box(String content, @Nullable Shelf shelf) {
        this.content = content;
        this.shelf = shelf;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getContent() {
        return content;
    }

    public @Nullable Shelf getShelf() {
        return shelf;
    }
}
