package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has works of any class. */
@Entity
public class Museum {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String city = "";

    @OneToMany(mappedBy = "museum")
    private List<Artwork> works = new ArrayList<>();

    @ManyToMany
    private List<Artwork> lent = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Artwork emblem;

    protected Museum() {}

    public Museum(String city) {
        this.city = city;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getCity() {
        return city;
    }

    public List<Artwork> getWorks() {
        return works;
    }

    public List<Artwork> getLent() {
        return lent;
    }

    public @Nullable Artwork getEmblem() {
        return emblem;
    }

    public void setEmblem(@Nullable Artwork emblem) {
        this.emblem = emblem;
    }
}
