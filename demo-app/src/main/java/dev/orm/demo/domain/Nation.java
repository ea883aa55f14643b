package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A nation of customers and suppliers. */
@Entity
public class Nation {

    @Id
    private Integer id;

    @Column(nullable = false, unique = true, length = 25)
    private String name;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Region region;

    protected Nation() {}

    public Nation(int id, String name, Region region) {
        this.id = id;
        this.name = name;
        this.region = region;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Region getRegion() {
        return region;
    }
}
