package dev.orm.mapping.tpch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Region {

    @Id
    private int regionKey;

    private String name;

    @OneToMany(mappedBy = "region")
    @OrderBy("name")
    private List<Nation> nations = new ArrayList<>();

    protected Region() {}

    public Region(int regionKey, String name) {
        this.regionKey = regionKey;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Nation> getNations() {
        return nations;
    }
}
