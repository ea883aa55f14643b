package dev.orm.session.museum;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Relations of the entity that embeds it. */
@Embeddable
public class Holdings {

    private int floors;

    @OneToMany(mappedBy = "museum", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("title")
    private List<Painting> paintings = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    private Set<Patron> patrons = new HashSet<>();

    public int getFloors() {
        return floors;
    }

    public void setFloors(int floors) {
        this.floors = floors;
    }

    public List<Painting> getPaintings() {
        return paintings;
    }

    public Set<Patron> getPatrons() {
        return patrons;
    }
}
