package dev.orm.session;

import dev.orm.annotation.WriteOnly;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has more messages and readers than anybody wants to load. */
@Entity
class Channel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    @OneToMany(mappedBy = "channel", cascade = CascadeType.ALL, orphanRemoval = true)
    @WriteOnly
    Collection<Message> messages = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    @WriteOnly
    Set<Reader> readers = new HashSet<>();

    @OneToMany
    Set<Reader> editors = new HashSet<>();
}
