package dev.orm.random;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a tree. */
@Entity
public class Region {

    @Id
    Long id = 0L;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Region parent;

    @OneToMany(mappedBy = "region")
    List<Person> people = new ArrayList<>();

    protected Region() {}

    Region(long id, String name, @Nullable Region parent) {
        this.id = id;
        this.name = name;
        this.parent = parent;
    }
}
