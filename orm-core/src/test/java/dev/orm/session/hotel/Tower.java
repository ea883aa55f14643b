package dev.orm.session.hotel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import java.util.HashMap;
import java.util.Map;

/** Has maps of entities by embeddables and by their identifiers, in join tables. */
@Entity
public class Tower {

    @Id
    private String name = "";

    @ManyToMany
    @JoinTable(name = "tower_post")
    private Map<Spot, Clerk> posts = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "tower_room")
    @MapKey
    private Map<Long, Room> rooms = new HashMap<>();

    protected Tower() {}

    public Tower(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Map<Spot, Clerk> getPosts() {
        return posts;
    }

    public Map<Long, Room> getRooms() {
        return rooms;
    }
}
