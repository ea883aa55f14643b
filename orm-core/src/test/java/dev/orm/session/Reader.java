package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads many channels. */
@Entity
class Reader {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String name = "";

    @ManyToMany(mappedBy = "readers")
    Set<Channel> channels = new HashSet<>();

    protected Reader() {}

    Reader(String name) {
        this.name = name;
    }
}
