package dev.orm.mapping.tpch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
public class Nation {

    @Id
    private int nationKey;

    @Column(length = 25, nullable = false, unique = true)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "region_key")
    private Region region;

    protected Nation() {}

    public Nation(int nationKey, String name, Region region) {
        this.nationKey = nationKey;
        this.name = name;
        this.region = region;
    }

    public Region getRegion() {
        return region;
    }
}
