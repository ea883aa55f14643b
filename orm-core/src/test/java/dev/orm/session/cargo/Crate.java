package dev.orm.session.cargo;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds each kind of thing by a relation of another kind. */
@Entity
public class Crate extends Versioned {

    @OneToMany(mappedBy = "crate", cascade = CascadeType.ALL)
    private List<Held> held = new ArrayList<>();

    @OneToMany(mappedBy = "crate", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Kept> kept = new ArrayList<>();

    @OneToMany(mappedBy = "crate", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Bound> bound = new HashSet<>();

    @OneToMany(mappedBy = "crate")
    private List<Near> near = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "crate_id")
    private List<Loose> loose = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "crate_id")
    private Set<Glued> glued = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinTable(name = "crate_linked")
    private List<Linked> linked = new ArrayList<>();

    @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinTable(name = "crate_mark")
    private Set<Mark> marks = new HashSet<>();

    @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinTable(name = "crate_stamp")
    private List<Stamp> stamps = new ArrayList<>();

    @OneToMany(mappedBy = "above", cascade = CascadeType.ALL)
    private List<Crate> inside = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Crate above;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Seal seal;

    @OneToOne(mappedBy = "crate", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Cover cover;

    protected Crate() {}

    public Crate(String name) {
        super(name);
    }

    public @Nullable Crate getAbove() {
        return above;
    }

    public void setAbove(@Nullable Crate above) {
        this.above = above;
    }

    public @Nullable Seal getSeal() {
        return seal;
    }

    public void setSeal(@Nullable Seal seal) {
        this.seal = seal;
    }

    public @Nullable Cover getCover() {
        return cover;
    }

    public void setCover(@Nullable Cover cover) {
        this.cover = cover;
    }

    public List<Held> getHeld() {
        return held;
    }

    public void setHeld(List<Held> held) {
        this.held = held;
    }

    public List<Kept> getKept() {
        return kept;
    }

    public void setKept(List<Kept> kept) {
        this.kept = kept;
    }

    public Set<Bound> getBound() {
        return bound;
    }

    public void setBound(Set<Bound> bound) {
        this.bound = bound;
    }

    public List<Near> getNear() {
        return near;
    }

    public void setNear(List<Near> near) {
        this.near = near;
    }

    public List<Loose> getLoose() {
        return loose;
    }

    public void setLoose(List<Loose> loose) {
        this.loose = loose;
    }

    public Set<Glued> getGlued() {
        return glued;
    }

    public void setGlued(Set<Glued> glued) {
        this.glued = glued;
    }

    public List<Linked> getLinked() {
        return linked;
    }

    public void setLinked(List<Linked> linked) {
        this.linked = linked;
    }

    public Set<Mark> getMarks() {
        return marks;
    }

    public void setMarks(Set<Mark> marks) {
        this.marks = marks;
    }

    public List<Stamp> getStamps() {
        return stamps;
    }

    public void setStamps(List<Stamp> stamps) {
        this.stamps = stamps;
    }

    public List<Crate> getInside() {
        return inside;
    }

    public void setInside(List<Crate> inside) {
        this.inside = inside;
    }

    /** As JSON leaves a crate whose collections it does not write. */
    @SuppressWarnings("NullAway") // what a reader of JSON sets it sets by reflection
    public void leaveOutCollections() {
        held = null;
        kept = null;
        bound = null;
        near = null;
        loose = null;
        glued = null;
        linked = null;
        marks = null;
        stamps = null;
        inside = null;
    }
}
