package dev.orm.session.fleet;

import dev.orm.annotation.JoinCondition;
import dev.orm.annotation.TenantId;
import dev.orm.sql.Condition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dock, whose key may change and holds the tenant; all ships that lie nowhere may come to it. */
@Entity
@IdClass(DockId.class)
public class Dock {

    @Id
    @TenantId
    @Column(length = 10)
    private @Nullable String firm;

    @Id
    @Column(length = 10)
    private String code = "";

    private String name = "";

    @OneToMany(mappedBy = "dock")
    private List<Ship> ships = new ArrayList<>();

    @OneToMany
    @JoinCondition
    private List<Ship> awaited = new ArrayList<>();

    protected Dock() {}

    public Dock(String name, String code) {
        this.name = name;
        this.code = code;
    }

    static Condition awaited(Dock_ dock, Ship_ ship) {
        return ship.dock().isNull();
    }

    public @Nullable String getFirm() {
        return firm;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public List<Ship> getShips() {
        return ships;
    }

    public List<Ship> getAwaited() {
        return awaited;
    }
}
