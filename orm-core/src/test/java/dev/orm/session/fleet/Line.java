package dev.orm.session.fleet;

import dev.orm.annotation.SoftDelete;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shipping line: ships in an order, ships of others, a crew by roles, ports and fares. */
@Entity
public class Line extends Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    @SoftDelete
    private boolean closed;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "place")
    private List<Ship> ships = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "line_charter")
    @OrderColumn(name = "place")
    private List<Ship> chartered = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "line_id")
    @MapKeyColumn(name = "role", length = 20)
    private Map<String, Sailor> crew = new HashMap<>();

    @ElementCollection
    @OrderColumn
    @Column(name = "port", length = 20)
    private List<String> ports = new ArrayList<>();

    @ElementCollection
    @MapKeyColumn(name = "deck", length = 20)
    @Column(name = "fare")
    private Map<String, Integer> fares = new HashMap<>();

    protected Line() {}

    public Line(String name) {
        super(name);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    public List<Ship> getShips() {
        return ships;
    }

    public List<Ship> getChartered() {
        return chartered;
    }

    public Map<String, Sailor> getCrew() {
        return crew;
    }

    public List<String> getPorts() {
        return ports;
    }

    public Map<String, Integer> getFares() {
        return fares;
    }
}
