package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy with a table for each class. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Artwork {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    private String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Museum museum;

    protected Artwork() {}

    protected Artwork(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Museum getMuseum() {
        return museum;
    }

    public void setMuseum(@Nullable Museum museum) {
        this.museum = museum;
    }
}
