package dev.orm.session.observatory;

import static dev.orm.session.observatory.Star_.STAR;

import dev.orm.annotation.JoinCondition;
import dev.orm.sql.Condition;
import dev.orm.sql.Sql;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees what is bright enough for it, without a row that says so. */
@Entity
public class Telescope {

    @Id
    private String name = "";

    private int faintest;

    private @Nullable String keeperName;

    private @Nullable Integer keeperBadge;

    @ManyToMany
    @JoinCondition
    @OrderBy("magnitude")
    private List<Star> visible = new ArrayList<>();

    @OneToMany
    @JoinCondition
    private Set<Night> clearNights = new LinkedHashSet<>();

    @OneToMany
    @JoinCondition
    @MapKey
    private Map<String, Star> sameMagnitude = new LinkedHashMap<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinCondition
    private @Nullable Star brightest;

    @ManyToOne
    @JoinCondition
    private @Nullable Keeper keeper;

    protected Telescope() {}

    public Telescope(String name, int faintest) {
        this.name = name;
        this.faintest = faintest;
    }

    static Condition visible(Telescope_ telescope, Star_ star) {
        return star.magnitude.le(telescope.faintest);
    }

    static Condition clearNights(Telescope_ telescope, Night_ night) {
        return night.telescope().name.eq(telescope.name).and(night.clouds.lt(20));
    }

    static Condition sameMagnitude(Telescope_ telescope, Star_ star) {
        return star.magnitude.eq(telescope.faintest);
    }

    static Condition brightest(Telescope_ telescope, Star_ star) {
        Star_ other = STAR.as("other");
        return star.magnitude
                .le(telescope.faintest)
                .and(star.magnitude.eq(
                        Sql.select(Sql.min(other.magnitude)).from(other).scalar()));
    }

    static Condition keeper(Telescope_ telescope, Keeper_ keeper) {
        return keeper.name.lower().eq(telescope.keeperName.lower()).or(keeper.badge.eq(telescope.keeperBadge));
    }

    public String getName() {
        return name;
    }

    public void setFaintest(int faintest) {
        this.faintest = faintest;
    }

    public Telescope keptBy(@Nullable String name, @Nullable Integer badge) {
        keeperName = name;
        keeperBadge = badge;
        return this;
    }

    public List<Star> getVisible() {
        return visible;
    }

    public void setVisible(List<Star> visible) {
        this.visible = visible;
    }

    public Set<Night> getClearNights() {
        return clearNights;
    }

    public Map<String, Star> getSameMagnitude() {
        return sameMagnitude;
    }

    public @Nullable Star getBrightest() {
        return brightest;
    }

    public void setBrightest(@Nullable Star brightest) {
        this.brightest = brightest;
    }

    public @Nullable Keeper getKeeper() {
        return keeper;
    }
}
