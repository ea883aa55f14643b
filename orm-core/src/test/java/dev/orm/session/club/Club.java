package dev.orm.session.club;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Has every sort of collection of values. */
@Entity
public class Club {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @ElementCollection
    private Set<String> colours = new HashSet<>();

    @ElementCollection
    private List<String> mottos = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    @Column(name = "step", length = 40)
    private List<String> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "club_year", joinColumns = @JoinColumn(name = "club"))
    private SortedSet<Integer> years = new TreeSet<>();

    @ElementCollection
    @OrderBy("city, hall desc")
    @AttributeOverride(name = "hall", column = @Column(name = "room", length = 50))
    private List<Venue> venues = new ArrayList<>();

    @ElementCollection
    private Set<Sponsor> sponsors = new HashSet<>();

    @ElementCollection
    @MapKeyColumn(name = "setting", length = 30)
    @Column(name = "content")
    private Map<String, String> settings = new HashMap<>();

    @ElementCollection
    private SortedMap<LocalDate, BigDecimal> fees = new TreeMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Sponsor.Level, Venue> lounges = new HashMap<>();

    protected Club() {}

    public Club(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<String> getColours() {
        return colours;
    }

    public void setColours(Set<String> colours) {
        this.colours = colours;
    }

    public List<String> getMottos() {
        return mottos;
    }

    public List<String> getSteps() {
        return steps;
    }

    public void setSteps(List<String> steps) {
        this.steps = steps;
    }

    public SortedSet<Integer> getYears() {
        return years;
    }

    public List<Venue> getVenues() {
        return venues;
    }

    public Set<Sponsor> getSponsors() {
        return sponsors;
    }

    public Map<String, String> getSettings() {
        return settings;
    }

    public SortedMap<LocalDate, BigDecimal> getFees() {
        return fees;
    }

    public Map<Sponsor.Level, Venue> getLounges() {
        return lounges;
    }
}
