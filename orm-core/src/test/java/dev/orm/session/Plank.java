package dev.orm.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the key of what it lies on beside the relation. */
@Entity
class Plank {

    @Id
    int id;

    String name = "";

    @Column(name = "below_id")
    @Nullable
    Integer belowId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "below_id")
    @Nullable
    Plank below;

    @OneToMany(mappedBy = "below")
    List<Plank> above = new ArrayList<>();

    protected Plank() {}

    Plank(int id, String name) {
        this.id = id;
        this.name = name;
    }

    void setName(String name) {
        this.name = name;
    }

    @Nullable
    Integer getBelowId() {
        return belowId;
    }

    void setBelowId(@Nullable Integer belowId) {
        this.belowId = belowId;
    }

    @Nullable
    Plank getBelow() {
        return below;
    }

    List<Plank> getAbove() {
        return above;
    }
}
