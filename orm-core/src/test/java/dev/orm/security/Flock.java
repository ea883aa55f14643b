package dev.orm.security;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has elements with names of their own. */
@Entity
class Flock {

    @Id
    private long id;

    @ElementCollection
    private List<Sighting> sightings = new ArrayList<>();

    @ElementCollection
    private List<String> calls = new ArrayList<>();

    @ElementCollection
    private Map<String, Integer> nests = new HashMap<>();

    /** Where how many were seen. */
    @Embeddable
    record Sighting(String place, int birds) {}
}
