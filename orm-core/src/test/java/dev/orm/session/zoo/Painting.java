package dev.orm.session.zoo;

import jakarta.persistence.Entity;

/** A work with a table of its own. */
@Entity
public class Painting extends Artwork {

    private String technique = "";

    protected Painting() {}

    public Painting(String title, String technique) {
        super(title);
        this.technique = technique;
    }

    public String getTechnique() {
        return technique;
    }

    public void setTechnique(String technique) {
        this.technique = technique;
    }
}
