package dev.orm.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** May be a part of another one, and stand before one. */
@Entity
public class Section {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Section parent;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Section next;

    protected Section() {}

    public Section(@Nullable String title, @Nullable Section parent) {
        this.title = title;
        this.parent = parent;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setParent(@Nullable Section parent) {
        this.parent = parent;
    }

    public @Nullable Section getNext() {
        return next;
    }
}
