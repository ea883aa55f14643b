package dev.orm.session.club;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a version, values that refer to entities, and values that go with its row. */
@Entity
public class Tour {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    @ElementCollection
    @OrderColumn(name = "place")
    private final List<Stop> stops = new ArrayList<>();

    @ElementCollection
    @CollectionTable(foreignKey = @ForeignKey(options = "on delete cascade"))
    private final Set<String> notes = new HashSet<>();

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public List<Stop> getStops() {
        return stops;
    }

    public Set<String> getNotes() {
        return notes;
    }
}
