package dev.orm.boot.autoconfigure.fragments;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Recipe {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";

    protected Recipe() {}

    public Recipe(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }
}
