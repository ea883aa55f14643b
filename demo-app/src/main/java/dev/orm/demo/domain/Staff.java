package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the sales desk, below a manager unless at the top. */
@Entity
public class Staff {

    @Id
    private Integer id;

    @Column(nullable = false, length = 40)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_role", nullable = false, length = 20)
    private StaffRole role;

    @Column(nullable = false, length = 40)
    private String team;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Staff manager;

    protected Staff() {}

    public Staff(int id, String name, StaffRole role, String team, @Nullable Staff manager) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.team = team;
        this.manager = manager;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public StaffRole getRole() {
        return role;
    }

    public String getTeam() {
        return team;
    }

    public @Nullable Staff getManager() {
        return manager;
    }
}
