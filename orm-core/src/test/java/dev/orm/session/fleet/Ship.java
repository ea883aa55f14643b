package dev.orm.session.fleet;

import dev.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A ship in joined tables, which is deleted softly and lies in a dock. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Ship extends Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    @SoftDelete
    private boolean scrapped;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Line line;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Dock dock;

    protected Ship() {}

    protected Ship(String name) {
        super(name);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public boolean isScrapped() {
        return scrapped;
    }

    public void setScrapped(boolean scrapped) {
        this.scrapped = scrapped;
    }

    public @Nullable Line getLine() {
        return line;
    }

    public void setLine(@Nullable Line line) {
        this.line = line;
    }

    public @Nullable Dock getDock() {
        return dock;
    }

    public void setDock(@Nullable Dock dock) {
        this.dock = dock;
    }

    /** What only ships of its class have. */
    public abstract int getSize();

    public abstract void setSize(int size);
}
