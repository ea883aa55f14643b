package dev.orm.session.firm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit below another one of the same company: half of the reference is a part of its own key. */
@Entity
@IdClass(UnitId.class)
public class Unit {

    @Id
    @Column(length = 20)
    private String company = "";

    @Id
    private int number;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company", referencedColumnName = "company", insertable = false, updatable = false)
    @JoinColumn(name = "above_number", referencedColumnName = "number")
    private @Nullable Unit above;

    @OneToMany(mappedBy = "above", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Unit> below = new ArrayList<>();

    protected Unit() {}

    public Unit(String company, int number, String name) {
        this.company = company;
        this.number = number;
        this.name = name;
    }

    public UnitId id() {
        return new UnitId(company, number);
    }

    public String getCompany() {
        return company;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public @Nullable Unit getAbove() {
        return above;
    }

    public void setAbove(@Nullable Unit above) {
        this.above = above;
    }

    public List<Unit> getBelow() {
        return below;
    }
}
