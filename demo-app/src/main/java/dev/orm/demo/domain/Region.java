package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A part of the world that nations belong to. */
@Entity
public class Region {

    @Id
    private Integer id;

    @Column(nullable = false, unique = true, length = 25)
    private String name;

    protected Region() {}

    public Region(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
