package dev.orm.session.hotel;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Has maps of entities by attributes of theirs, by columns, and by other entities, and maps of values by embeddables. */
@Entity
public class Hotel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @Version
    private int version;

    @OneToMany(mappedBy = "hotel", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "name")
    private SortedMap<String, Room> rooms = new TreeMap<>();

    @OneToMany(mappedBy = "employer", cascade = CascadeType.ALL)
    @MapKeyColumn(name = "role", length = 40)
    private Map<String, Clerk> staff = new HashMap<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "hotel_id")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Season, Menu> menus = new HashMap<>();

    @ManyToMany(cascade = CascadeType.ALL)
    @JoinTable(name = "hotel_duty")
    @MapKeyColumn(name = "duty")
    private Map<String, Clerk> duties = new HashMap<>();

    @ManyToMany(cascade = CascadeType.ALL)
    @JoinTable(name = "hotel_keeper")
    @MapKeyJoinColumn(name = "room_id")
    private Map<Room, Clerk> keepers = new HashMap<>();

    @ElementCollection
    @AttributeOverride(name = "key.floor", column = @Column(name = "storey"))
    @Column(name = "lamps")
    private Map<Spot, Integer> lights = new HashMap<>();

    @ElementCollection
    private Map<Clerk, String> remarks = new HashMap<>();

    protected Hotel() {}

    public Hotel(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getVersion() {
        return version;
    }

    public SortedMap<String, Room> getRooms() {
        return rooms;
    }

    public Map<String, Clerk> getStaff() {
        return staff;
    }

    public Map<Season, Menu> getMenus() {
        return menus;
    }

    public Map<String, Clerk> getDuties() {
        return duties;
    }

    public Map<Room, Clerk> getKeepers() {
        return keepers;
    }

    public Map<Spot, Integer> getLights() {
        return lights;
    }

    public Map<Clerk, String> getRemarks() {
        return remarks;
    }
}
