package dev.orm.generated.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.util.HashSet;
import java.util.Set;

/** Mapped by its properties, one of them with a private setter. */
@Entity
public class Account {

    private Long number;
    private String holder;
    private boolean open;
    private Limits limits;
    private Set<Account> linked = new HashSet<>();
    private int changes;

    @Id
    public Long getNumber() {
        return number;
    }

    private void setNumber(Long number) {
        this.number = number;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
        changes++;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public Limits getLimits() {
        return limits;
    }

    public void setLimits(Limits limits) {
        this.limits = limits;
    }

    @OneToMany
    Set<Account> getLinked() {
        return linked;
    }

    void setLinked(Set<Account> linked) {
        this.linked = linked;
    }

    @Transient
    public int getChanges() {
        return changes;
    }
}
