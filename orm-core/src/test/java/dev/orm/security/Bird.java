package dev.orm.security;

import dev.orm.annotation.Json;
import dev.orm.annotation.LazyGroup;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with an attribute of each family. */
@Entity
class Bird {

    enum Voice {
        LOUD,
        SOFT
    }

    @Id
    private long id;

    private @Nullable String name;
    private int wings;
    private @Nullable BigDecimal price;
    private double weight;
    private boolean tame;
    private @Nullable LocalDate hatched;
    private @Nullable UUID tag;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("sounds")
    private byte @Nullable [] song;

    @Json
    private @Nullable Map<String, Object> marks;

    @Enumerated(EnumType.STRING)
    private @Nullable Voice voice;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Bird parent;

    @OneToMany(mappedBy = "parent")
    private List<Bird> chicks = new ArrayList<>();

    protected Bird() {}

    Bird(long id, @Nullable String name) {
        this.id = id;
        this.name = name;
    }

    long id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }
}
