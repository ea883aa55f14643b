package dev.orm.session.cargo;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** What all of them have: a name that never changes, and a note that does. */
@MappedSuperclass
public abstract class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";
    private String note = "";

    protected Item() {}

    protected Item(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    /** The version of the row; -1 for those that have none. */
    public int getVersion() {
        return -1;
    }

    public String getName() {
        return name;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Makes this a copy of another one's own values, as JSON brings it. */
    public void become(Item other) {
        id = other.getId();
        name = other.getName();
        note = other.getNote();
    }
}
