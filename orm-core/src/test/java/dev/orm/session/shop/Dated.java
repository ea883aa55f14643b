package dev.orm.session.shop;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

/** Counts its changes in callbacks of its own, and notes which callbacks were called. */
@MappedSuperclass
@EntityListeners(Clerk.class)
public abstract class Dated {

    private int changes;

    @Transient
    private final List<String> heard = new ArrayList<>();

    public int getChanges() {
        return changes;
    }

    public void hear(String call) {
        heard.add(call);
    }

    /** What was called, in order. */
    public List<String> heard() {
        return heard;
    }

    @PrePersist
    void begin() {
        changes = 1;
        hear("superclass before insert");
    }

    @PreUpdate
    private void count() {
        changes++;
        hear("superclass before update");
    }
}
